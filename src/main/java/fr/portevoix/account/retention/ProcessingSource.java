package fr.portevoix.account.retention;

import java.util.List;

/** A room that does something with data of people and declares it; supplied through CDI. */
public interface ProcessingSource {
    /** What this room does. */
    List<Processing> processings();
}
