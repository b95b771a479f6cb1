package fr.portevoix.survey.build;

import fr.portevoix.shared.text.Wording;
import fr.portevoix.survey.Item;
import fr.portevoix.survey.MatrixQuestion;
import fr.portevoix.survey.Option;
import fr.portevoix.survey.QuestionKind;
import fr.portevoix.survey.ScaleQuestion;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Words that changed under one code, of which only a person can say whether they still mean the same.
 *
 * @param part what the code names: the question, one of its options, rows or steps
 * @param code of the option, row or step; empty for the question itself
 */
record Doubt(String question, Part part, String code, String before, String after) {
    /** What a code of a questionnaire can name. */
    enum Part {
        QUESTION,
        OPTION,
        ROW,
        STEP
    }

    /** The name of the field that answers it. */
    public String field() {
        return "sens-" + question + "-" + part.name().toLowerCase(Locale.ROOT) + "-" + code;
    }

    /** Everything to ask about a question that takes the place of one that was answered. */
    static List<Doubt> about(Item before, Item after) {
        List<Doubt> doubts = new ArrayList<>();
        String question = after.code();
        add(doubts, question, Part.QUESTION, "", before.question().label, after.question().label);
        if (before.kind() instanceof ScaleQuestion was && after.kind() instanceof ScaleQuestion is) {
            add(doubts, question, Part.QUESTION, "", was.low(), is.low());
            add(doubts, question, Part.QUESTION, "", was.high(), is.high());
        }
        if (before.kind() instanceof MatrixQuestion was && after.kind() instanceof MatrixQuestion is) {
            options(doubts, question, Part.ROW, was.rows(), is.rows());
            options(doubts, question, Part.STEP, was.scale(), is.scale());
        } else {
            options(
                    doubts,
                    question,
                    Part.OPTION,
                    before.kind().options(),
                    after.kind().options());
        }
        // One answer for the question, whether its own words or the ends of its scale changed.
        List<Doubt> once = new ArrayList<>();
        doubts.stream()
                .filter(doubt -> once.stream().noneMatch(each -> each.field().equals(doubt.field())))
                .forEach(once::add);
        return once;
    }

    /** Whether answers to the one cannot be counted with answers to the other, whatever anybody says. */
    static boolean isAnother(QuestionKind before, QuestionKind after) {
        return before.getClass() != after.getClass()
                || before instanceof ScaleQuestion was
                        && after instanceof ScaleQuestion is
                        && !was.steps().equals(is.steps());
    }

    private static void options(
            List<Doubt> doubts, String question, Part part, List<Option> before, List<Option> after) {
        // « Autre, précisez » means the same in any words.
        after.stream().filter(option -> !option.code().equals(Option.OTHER)).forEach(option -> before.stream()
                .filter(each -> each.code().equals(option.code()))
                .forEach(each -> add(doubts, question, part, option.code(), each.label(), option.label())));
    }

    private static void add(
            List<Doubt> doubts, String question, Part part, String code, Wording before, Wording after) {
        String was = before == null ? "" : before.french();
        String is = after == null ? "" : after.french();
        if (!letters(was).equals(letters(is))) {
            doubts.add(new Doubt(question, part, code, was, is));
        }
    }

    /** Capitals, accents, spaces and stops apart: what differs only in these was mended, and nobody is asked. */
    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
