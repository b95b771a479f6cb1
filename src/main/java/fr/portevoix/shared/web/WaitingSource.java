package fr.portevoix.shared.web;

import java.util.List;

/** What waits in a room for the team of the contract of this request; asked for those only who may do it. */
public interface WaitingSource {
    /** What waits, nothing that is zero. */
    List<Waiting> waiting();
}
