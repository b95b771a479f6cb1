package fr.portevoix.walk.receipt;

import fr.portevoix.contribution.TraceStep;
import fr.portevoix.contribution.TraceStep.Stage;
import fr.portevoix.shared.web.Languages;
import fr.portevoix.walk.observe.Observation;
import java.util.List;

/** What became of one observation, in short: how far it got, and what was made of it. */
public record ObservationStory(Observation one, List<TraceStep> steps) {
    /** The words; empty until somebody of the team found that everybody may read them. */
    public String words() {
        return one.isPublic() ? one.contribution.readableWords() : "";
    }

    /** Whether the words are written from right to left. */
    public String direction() {
        return Languages.isRightToLeft(one.contribution.language) ? "rtl" : "ltr";
    }

    /** How far it got. */
    public Stage stage() {
        return steps.isEmpty() ? Stage.SAID : steps.get(steps.size() - 1).stage();
    }

    /** What was made of it, beyond having been said; nothing while its words are not to be read. */
    public List<TraceStep> made() {
        return one.isPublic()
                ? steps.stream().filter(step -> step.stage() != Stage.SAID).toList()
                : List.of();
    }
}
