package fr.portevoix.action;

import java.util.List;
import java.util.Optional;

/** Where a sheet stands on agendas, and which meetings could still take it; told by the room of meetings through CDI. */
public interface SheetAgendas {
    /**
     * A meeting that has the sheet on its agenda.
     *
     * @param meeting its title and its day
     * @param address where the desk goes on: the decision once it is published, the meeting before
     * @param outcome what was decided, or what is still to be done, in French
     */
    record Place(String meeting, String address, String outcome) {}

    /** A meeting to come that could take it: its title and day, and where its agenda is posted to. */
    record Chance(String meeting, String agenda) {}

    /** The agendas on which this sheet stands, latest first. */
    List<Place> places(ActionSheet sheet);

    /** Where everybody reads what was decided on this sheet last, if it was published. */
    Optional<String> decision(ActionSheet sheet);

    /** The next meetings that do not have it yet. */
    List<Chance> chances(ActionSheet sheet);
}
