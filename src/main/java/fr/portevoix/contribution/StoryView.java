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

/** What somebody said in one go, as its author reads it: their words, and the one chain of what became of them. */
public record StoryView(
        List<Quote> quotes, List<String> quartiers, List<Chapter> chapters, SameSubject.Company company) {
    /** Words as they were said, or that they are with the referent. */
    public record Quote(String words, boolean aside, String language) {
        /** Whether the words are written from right to left. */
        public String direction() {
            return Languages.isRightToLeft(language) ? "rtl" : "ltr";
        }
    }

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

    /** The chain of these words; where they are several, each step that they share is told once. */
    static StoryView of(
            List<Contribution> said,
            Set<Quartier> today,
            List<TraceStep> trace,
            SameSubject.Company company,
            String language) {
        List<Chapter> chapters = TOLD.stream()
                .map(stage -> {
                    List<TraceStep> steps = trace.stream()
                            .filter(step -> step.stage() == stage)
                            .distinct()
                            .toList();
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
                said.stream()
                        .map(one -> new Quote(one.readableWords(), one.isAside(), one.language))
                        .toList(),
                Stream.concat(said.stream().flatMap(one -> one.quartiers.stream()), today.stream())
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
}
