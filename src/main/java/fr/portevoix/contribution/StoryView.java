package fr.portevoix.contribution;

import fr.portevoix.contribution.TraceStep.Stage;
import fr.portevoix.shared.time.InWords;
import fr.portevoix.shared.web.Languages;
import fr.portevoix.territory.Quartier;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** One contribution as its author reads it: their words, and the chain of what became of them. */
public record StoryView(
        String words,
        boolean aside,
        String language,
        List<String> quartiers,
        List<Chapter> chapters,
        SameSubject.Company company) {
    /** The stages that are told, reached or not. */
    private static final List<Stage> TOLD = List.of(
            Stage.SAID, Stage.UNDERSTOOD, Stage.QUALIFIED, Stage.USED, Stage.DISCUSSED, Stage.DECIDED, Stage.DONE);

    /** A stage of the chain: the steps that are known of it; none where it is still to come. */
    public record Chapter(int number, Stage stage, String day, List<TraceStep> steps, boolean last) {
        public boolean isReached() {
            return !steps.isEmpty();
        }

        /** The themes among the steps, which lead to its other steps. */
        public List<TraceStep> themes() {
            return steps.stream().filter(step -> step.kind().equals("theme")).toList();
        }

        /** Everything but themes. */
        public List<TraceStep> others() {
            return steps.stream().filter(step -> !step.kind().equals("theme")).toList();
        }
    }

    static StoryView of(
            Contribution said,
            Set<Quartier> today,
            List<TraceStep> trace,
            SameSubject.Company company,
            String language) {
        List<Chapter> chapters = TOLD.stream()
                .map(stage -> {
                    List<TraceStep> steps =
                            trace.stream().filter(step -> step.stage() == stage).toList();
                    String day = steps.stream()
                            .map(TraceStep::day)
                            .filter(Objects::nonNull)
                            .max(Comparator.naturalOrder())
                            .map(found -> InWords.day(found, language))
                            .orElse("");
                    return new Chapter(TOLD.indexOf(stage) + 1, stage, day, steps, isLast(trace, stage));
                })
                .toList();
        return new StoryView(
                said.readableWords(),
                said.isAside(),
                said.language,
                Stream.concat(said.quartiers.stream(), today.stream())
                        .map(quartier -> quartier.name)
                        .distinct()
                        .sorted()
                        .toList(),
                chapters,
                company);
    }

    private static boolean isLast(List<TraceStep> trace, Stage stage) {
        return trace.stream()
                .map(TraceStep::stage)
                .filter(TOLD::contains)
                .max(Comparator.naturalOrder())
                .filter(stage::equals)
                .isPresent();
    }

    /** Whether the words are written from right to left. */
    public String direction() {
        return Languages.isRightToLeft(language) ? "rtl" : "ltr";
    }
}
