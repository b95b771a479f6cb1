package fr.portevoix.contribution.loop;

import fr.portevoix.contribution.TraceStep.Stage;
import fr.portevoix.territory.Contract;
import java.util.Map;
import java.util.UUID;

/** A room that knows which contributions reached a stage of the chain, all at once; rooms above this one supply theirs through CDI. */
public interface LoopStep {
    /** The stage it knows of. */
    Stage stage();

    /** The contributions of a contract that reached it, each with the first day that is known; a day that is not known is {@link LoopDay#UNKNOWN}. */
    Map<UUID, LoopDay> reached(Contract contract);
}
