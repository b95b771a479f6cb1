package fr.portevoix.workshop.receipt;

import fr.portevoix.contribution.TraceStep;
import fr.portevoix.contribution.TraceStep.Stage;
import fr.portevoix.shared.web.Languages;
import fr.portevoix.workshop.WorkshopItem;
import java.util.List;

/** What became of one line of a session, in short: how far it got, and what was made of it. */
public record LineStory(WorkshopItem item, List<TraceStep> steps) {
    /** The words; empty until somebody of the team found that everybody may read them. */
    public String words() {
        return item.isReadable() ? item.contribution.readableWords() : "";
    }

    /** Whether the words are written from right to left. */
    public String direction() {
        return Languages.isRightToLeft(item.contribution.language) ? "rtl" : "ltr";
    }

    /** How far it got. */
    public Stage stage() {
        return steps.isEmpty() ? Stage.SAID : steps.get(steps.size() - 1).stage();
    }

    /** What was made of it, beyond having been said; nothing while its words are not to be read. */
    public List<TraceStep> made() {
        return item.isReadable()
                ? steps.stream().filter(step -> step.stage() != Stage.SAID).toList()
                : List.of();
    }

    /** The quartiers that it is about. */
    public List<String> quartiers() {
        return item.contribution.quartiers.stream()
                .map(one -> one.name)
                .sorted()
                .toList();
    }
}
