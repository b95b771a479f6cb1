package fr.portevoix.survey;

import fr.portevoix.contribution.Nature;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.survey.rule.Rule;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A question as the desk edits it: its French words, and what its kind needs. */
public record QuestionForm(FormFields fields) {
    /** The form filled with what the question is now. */
    static QuestionForm of(Item item) {
        Question question = item.question();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("code", question.code);
        put(values, "label", question.label);
        put(values, "hint", question.hint);
        values.put("required", String.valueOf(question.required));
        values.put("nature", question.nature == null ? "" : question.nature.name());
        values.put(Terms.DECLINABLE, String.valueOf(item.terms().declinable()));
        if (item.terms().accept() != null) {
            put(values, "message", item.terms().accept().message());
        }
        QuestionKind kind = item.kind();
        if (kind instanceof SingleChoice single) {
            values.put("options", OptionLines.write(single.options()));
        } else if (kind instanceof MultipleChoice multiple) {
            values.put("options", OptionLines.write(multiple.options()));
            values.put("max", multiple.max() == null ? "" : multiple.max().toString());
        } else if (kind instanceof RankingQuestion ranking) {
            values.put("options", OptionLines.write(ranking.options()));
            values.put("max", ranking.max() == null ? "" : ranking.max().toString());
        } else if (kind instanceof MatrixQuestion matrix) {
            values.put("rows", OptionLines.write(matrix.rows()));
            values.put("scale", OptionLines.write(matrix.scale()));
        } else if (kind instanceof ScaleQuestion scale) {
            values.put("steps", scale.steps().toString());
            put(values, "low", scale.low());
            put(values, "high", scale.high());
        } else if (kind instanceof NumberQuestion number) {
            values.put("min", plain(number.min()));
            values.put("max", plain(number.max()));
            values.put("integer", String.valueOf(number.whole()));
        } else if (kind instanceof PointQuestion point) {
            values.put("fine", String.valueOf(point.fine()));
        } else if (kind instanceof PlaceQuestion place) {
            values.put("orCommune", String.valueOf(place.orCommune()));
        }
        Map<String, List<String>> all = new LinkedHashMap<>();
        values.forEach((name, value) -> all.put(name, List.of(value)));
        return new QuestionForm(new FormFields(all));
    }

    /** The drawings that can stand beside answers. */
    public List<Pictograms.Pictogram> pictograms() {
        return Pictograms.all();
    }

    /** What stands in a field. */
    public String in(String field) {
        return fields.first(field);
    }

    /** Whether a box is ticked. */
    public boolean ticked(String field) {
        return in(field).equals("true");
    }

    /** The kind that the fields describe; what cannot be read is told in the errors. */
    QuestionKind kind(String name, Errors errors) {
        return switch (name) {
            case "quartier" -> new PlaceQuestion(ticked("orCommune"));
            case PhotoQuestion.NAME -> new PhotoQuestion();
            case PointQuestion.NAME -> new PointQuestion(ticked("fine"));
            case "single" -> new SingleChoice(OptionLines.read(in("options")));
            case "multiple" -> new MultipleChoice(OptionLines.read(in("options")), whole("max", errors));
            case RankingQuestion.NAME -> new RankingQuestion(OptionLines.read(in("options")), whole("max", errors));
            case "matrix" -> new MatrixQuestion(OptionLines.read(in("rows")), OptionLines.read(in("scale")));
            case "scale" -> new ScaleQuestion(whole("steps", errors), wording("low", null), wording("high", null));
            case "short" -> new ShortText();
            case "long" -> new LongText();
            case Section.NAME -> new Section();
            case "number" -> new NumberQuestion(number("min", errors), number("max", errors), ticked("integer"));
            default -> new DateQuestion();
        };
    }

    /** The terms that the fields describe, beside those that are stored. */
    Terms terms(RuleRows when, RuleRows accept, Errors errors) {
        Rule taken = accept.rule(errors);
        return new Terms(
                when.rule(errors),
                taken == null ? null : new Constraint(taken, wording("message", null)),
                ticked(Terms.DECLINABLE));
    }

    /** The French words of a field; the other languages are kept from what was there. */
    Wording wording(String field, Wording before) {
        String french = TypedWords.clean(in(field + "Fr"));
        return before == null ? Wording.french(french) : before.with(Wording.FRENCH, french);
    }

    Nature nature() {
        return Stream.of(Nature.values())
                .filter(each -> each.name().equals(in("nature")))
                .findFirst()
                .orElse(null);
    }

    private Integer whole(String field, Errors errors) {
        BigDecimal number = number(field, errors);
        if (number != null && (number.scale() > 0 || number.abs().compareTo(BigDecimal.valueOf(1000)) > 0)) {
            errors.add(field, "Écrivez un petit nombre entier.");
            return null;
        }
        return number == null ? null : number.intValue();
    }

    private BigDecimal number(String field, Errors errors) {
        String typed = in(field).strip().replace(',', '.');
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("-?\\d{1,12}(\\.\\d{1,6})?")) {
            errors.add(field, "Écrivez un nombre, ou laissez vide.");
            return null;
        }
        return new BigDecimal(typed);
    }

    private static void put(Map<String, String> values, String field, Wording wording) {
        if (wording != null) {
            values.put(field + "Fr", wording.only("fr"));
        }
    }

    private static String plain(BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
