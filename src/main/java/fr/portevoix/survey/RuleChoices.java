package fr.portevoix.survey;

import fr.portevoix.contribution.Channel;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.Sentences;
import fr.portevoix.survey.rule.Rule;
import fr.portevoix.survey.rule.UnreadableRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the lines of a rule can speak of at the desk: the questions before it, rows of matrices, the channel.
 *
 * @param items the questions before; of a constraint, only the question itself
 */
record RuleChoices(List<Item> items, Places places) {
    /** The channel, among the codes of questions: no question has such a code. */
    static final String CHANNEL = "@canal";

    /** Everything a line can speak of. */
    List<Option> subjects() {
        List<Option> subjects = new ArrayList<>();
        for (Item item : items) {
            String label = item.question().label.french();
            if (item.kind() instanceof MatrixQuestion matrix) {
                matrix.rows()
                        .forEach(row -> subjects.add(option(
                                item.code() + "/" + row.code(),
                                label + " – " + row.label().french())));
            } else if (!item.isSection()) {
                subjects.add(option(item.code(), label));
            }
        }
        subjects.add(option(CHANNEL, "Le canal (en ligne, téléphone…)"));
        return subjects;
    }

    /** The answers that can be named of a subject. */
    List<Option> answers(String subject) {
        if (subject.equals(CHANNEL)) {
            return Stream.of(Channel.values())
                    .map(each -> option(
                            each.name(),
                            Sentences.in(SurveyMessages.class, Wording.FRENCH).channel(each)))
                    .toList();
        }
        if (subject.equals(Rule.THIS)) {
            return items.get(0).kind().counted(places);
        }
        return items.stream()
                .filter(item -> item.code().equals(subject.split("/")[0]))
                .findFirst()
                .map(item -> item.kind().counted(places))
                .orElse(List.of());
    }

    /** Every answer that can be named, to be proposed while somebody types. */
    List<String> proposals() {
        return Stream.concat(items.stream().map(Item::code), Stream.of(CHANNEL))
                .flatMap(subject -> answers(subject).stream())
                .map(option -> option.label().french())
                .distinct()
                .toList();
    }

    /** The words of these codes, as the desk types them. */
    String typed(String subject, List<String> codes) {
        List<Option> answers = answers(subject);
        return codes.stream()
                .map(code -> answers.stream()
                        .filter(each -> each.code().equals(code))
                        .map(each -> each.label().french())
                        .findFirst()
                        .orElse(code))
                .collect(Collectors.joining(" ; "));
    }

    /** The codes of answers typed as words or as codes, semicolons between them. */
    List<String> codes(String subject, String typed) {
        List<Option> answers = answers(subject);
        List<String> parts = split(typed, ";");
        List<Option> found = find(answers, parts);
        if (found.size() < parts.size()) {
            parts = split(typed, "[\\s,;]+");
            found = find(answers, parts);
        }
        if (found.isEmpty() || found.size() < parts.size()) {
            throw new UnreadableRule("Écrivez une ou plusieurs de ces réponses, avec un point-virgule entre elles : "
                    + answers.stream().map(each -> each.label().french()).collect(Collectors.joining(" ; ")) + ".");
        }
        return found.stream().map(Option::code).toList();
    }

    private static List<String> split(String typed, String between) {
        return Arrays.stream(typed.split(between))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static List<Option> find(List<Option> answers, List<String> parts) {
        return parts.stream()
                .map(part -> answers.stream()
                        .filter(each -> each.code().equals(part)
                                || each.label().french().equalsIgnoreCase(part))
                        .findFirst())
                .flatMap(Optional::stream)
                .toList();
    }

    private static Option option(String code, String label) {
        return new Option(code, Wording.french(label));
    }
}
