package fr.portevoix.survey;

import fr.portevoix.shared.web.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a version did to one question.
 *
 * @param number of the version
 * @param since its first day
 * @param question the question, in its latest words
 * @param deed what was done
 * @param answers the answers on offer, or the lines, that came or went; empty where the question itself did
 */
public record VersionChange(int number, LocalDate since, Item question, Deed deed, List<Option> answers) {
    /** What can be done to a question that changes who could answer what. */
    public enum Deed {
        ASKED,
        DROPPED,
        OFFERED,
        WITHDRAWN
    }

    /** What one version did to the questions of the one before it. */
    public static List<VersionChange> between(Versions.Version before, Versions.Version after) {
        List<VersionChange> changes = new ArrayList<>();
        for (Item item : after.questions()) {
            Optional<Item> earlier = find(before, item.code());
            if (earlier.isEmpty()) {
                changes.add(new VersionChange(after.number(), after.since(), item, Deed.ASKED, List.of()));
            } else {
                came(earlier.get(), item)
                        .ifPresent(came -> changes.add(
                                new VersionChange(after.number(), after.since(), item, Deed.OFFERED, came)));
                came(item, earlier.get())
                        .ifPresent(gone -> changes.add(
                                new VersionChange(after.number(), after.since(), item, Deed.WITHDRAWN, gone)));
            }
        }
        before.questions().stream()
                .filter(item -> find(after, item.code()).isEmpty())
                .forEach(item ->
                        changes.add(new VersionChange(after.number(), after.since(), item, Deed.DROPPED, List.of())));
        return changes;
    }

    /** What all versions did to one question. */
    public static List<VersionChange> of(Versions versions, String code) {
        List<VersionChange> changes = new ArrayList<>();
        for (int at = 1; at < versions.all().size(); at++) {
            between(versions.all().get(at - 1), versions.all().get(at)).stream()
                    .filter(change -> change.question.code().equals(code))
                    .forEach(changes::add);
        }
        return changes;
    }

    /** The change in a sentence for who sees the question's figures. */
    public String in(String language) {
        SurveyMessages say = Sentences.in(SurveyMessages.class, language);
        String day = Days.in(language, since);
        String named = String.join(
                ", ",
                answers.stream().map(answer -> answer.label().in(language)).toList());
        return switch (deed) {
            case ASKED -> say.versionAsked(number, day);
            case DROPPED -> say.versionDropped(number, day);
            case OFFERED -> say.versionOffered(number, day, named);
            case WITHDRAWN -> say.versionWithdrawn(number, day, named);
        };
    }

    /** The change as the desk's list of versions tells it. */
    public String inFrench() {
        String words = "«\u00a0" + question.question().label.french() + "\u00a0»";
        String named = String.join(
                ", ",
                answers.stream()
                        .map(answer -> "«\u00a0" + answer.label().french() + "\u00a0»")
                        .toList());
        return switch (deed) {
            case ASKED -> "question ajoutée\u00a0: " + words;
            case DROPPED -> "question retirée\u00a0: " + words;
            case OFFERED -> "à la question " + words + ", ajouté\u00a0: " + named;
            case WITHDRAWN -> "à la question " + words + ", retiré\u00a0: " + named;
        };
    }

    private static Optional<Item> find(Versions.Version version, String code) {
        return version.questions().stream()
                .filter(item -> item.code().equals(code))
                .findFirst();
    }

    /** What the later one offers that the earlier one did not; empty for nothing. */
    private static Optional<List<Option>> came(Item earlier, Item later) {
        List<String> known = offered(earlier.kind()).map(Option::code).toList();
        List<Option> came = offered(later.kind())
                .filter(option -> !known.contains(option.code()))
                .toList();
        return came.isEmpty() ? Optional.empty() : Optional.of(came);
    }

    private static Stream<Option> offered(QuestionKind kind) {
        if (kind instanceof MatrixQuestion matrix) {
            return Stream.concat(matrix.rows().stream(), matrix.scale().stream());
        }
        return kind.options().stream();
    }
}
