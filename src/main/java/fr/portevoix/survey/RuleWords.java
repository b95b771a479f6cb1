package fr.portevoix.survey;

import fr.portevoix.shared.web.Sentences;
import fr.portevoix.survey.rule.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says a rule in a sentence, for pages where nothing hides by itself and for the desk. */
public record RuleWords(Questionnaire questionnaire, String language, SurveyMessages say) {
    /** In this language. */
    public RuleWords(Questionnaire questionnaire, String language) {
        this(questionnaire, language, Sentences.in(SurveyMessages.class, language));
    }

    /** « Seulement si … ». */
    String onlyIf(Rule rule) {
        return say.onlyIf(condition(rule));
    }

    /** The condition alone. */
    public String condition(Rule rule) {
        if (rule instanceof Rule.All all) {
            return joined(all.parts(), say.and());
        }
        if (rule instanceof Rule.Any any) {
            return joined(any.parts(), say.or());
        }
        if (rule instanceof Rule.Not not) {
            return negated(not.rule());
        }
        if (rule instanceof Rule.Chosen chosen) {
            if (ranks(chosen)) {
                return say.ruleFirst(answers(chosen), question(chosen.question()));
            }
            return say.ruleChosen(answers(chosen), place(chosen.question(), chosen.row()));
        }
        if (rule instanceof Rule.Answered answered) {
            return say.ruleAnswered(place(answered.question(), answered.row()));
        }
        if (rule instanceof Rule.By by) {
            return say.ruleChannel(each(by.channels(), say::channel));
        }
        if (rule instanceof Rule.Compare compare) {
            return compared(compare);
        }
        Rule.Against against = (Rule.Against) rule;
        return say.ruleAgainst(question(against.question()), against.sign(), question(against.other()));
    }

    private String negated(Rule rule) {
        if (rule instanceof Rule.Chosen chosen) {
            if (ranks(chosen)) {
                return say.ruleNotFirst(answers(chosen), question(chosen.question()));
            }
            return say.ruleNotChosen(answers(chosen), place(chosen.question(), chosen.row()));
        }
        if (rule instanceof Rule.Answered answered) {
            return say.ruleNotAnswered(place(answered.question(), answered.row()));
        }
        return rule instanceof Rule.Not twice ? condition(twice.rule()) : say.ruleNot(condition(rule));
    }

    private boolean ranks(Rule.Chosen chosen) {
        return questionnaire
                .item(chosen.question())
                .filter(item -> item.kind() instanceof RankingQuestion)
                .isPresent();
    }

    private String compared(Rule.Compare compare) {
        return compare.value().matches("\\d{4}-.*")
                ? say.ruleDay(
                        question(compare.question()),
                        compare.sign(),
                        Days.in(language, LocalDate.parse(compare.value())))
                : say.ruleNumber(question(compare.question()), compare.sign(), compare.value());
    }

    private String joined(List<Rule> parts, String word) {
        return each(parts, word, part -> {
            boolean group = (part instanceof Rule.All || part instanceof Rule.Any)
                    && part.parts().size() > 1
                    && parts.size() > 1;
            return group ? "(" + condition(part) + ")" : condition(part);
        });
    }

    private String answers(Rule.Chosen chosen) {
        List<Option> options = questionnaire
                .item(chosen.question())
                .map(item -> item.kind().counted(questionnaire.places()))
                .orElse(List.of());
        return each(
                chosen.codes(),
                code -> say.quoted(options.stream()
                        .filter(option -> option.code().equals(code))
                        .map(option -> option.label().in(language))
                        .findFirst()
                        .orElse(code)));
    }

    /** A question, or a row of one. */
    private String place(String question, String row) {
        if (row == null) {
            return question(question);
        }
        String label = questionnaire
                .item(question)
                .filter(item -> item.kind() instanceof MatrixQuestion)
                .flatMap(item -> ((MatrixQuestion) item.kind())
                        .rows().stream().filter(each -> each.code().equals(row)).findFirst())
                .map(each -> each.label().in(language))
                .orElse(row);
        return say.ruleRow(question(question), say.quoted(label));
    }

    private String question(String code) {
        return code.equals(Rule.THIS)
                ? say.ruleThis()
                : say.quoted(questionnaire
                        .item(code)
                        .map(item -> item.question().label.in(language))
                        .filter(label -> !label.isEmpty())
                        .orElse(code));
    }

    private <T> String each(List<T> all, Function<T, String> words) {
        return each(all, say.or(), words);
    }

    private static <T> String each(List<T> all, String word, Function<T, String> words) {
        return all.stream().map(words).collect(Collectors.joining(" " + word + " "));
    }
}
