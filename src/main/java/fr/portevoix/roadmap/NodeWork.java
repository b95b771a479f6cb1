package fr.portevoix.roadmap;

import fr.portevoix.territory.Contract;
import java.util.List;
import java.util.Locale;

/** What is planned or done to reach a node of the roadmap; the rooms that know it supply theirs through CDI. */
public interface NodeWork {
    /** Something that residents can read, and how far it is in words, or null. */
    record Work(String label, String address, String state) {}

    /** The published work on this node, under whichever of the versions it was begun, in words of this language. */
    List<Work> on(Contract contract, RoadmapNode node, Locale language);
}
