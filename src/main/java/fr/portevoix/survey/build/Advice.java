package fr.portevoix.survey.build;

import fr.portevoix.contribution.Channel;
import fr.portevoix.shared.web.Languages;
import fr.portevoix.survey.Item;
import fr.portevoix.survey.Length;
import fr.portevoix.survey.LongText;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.SurveyLanguages;
import fr.portevoix.survey.SurveyTexts;
import fr.portevoix.survey.rule.Rule;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What would make a survey easier to finish, in French: nothing here keeps it from opening. */
final class Advice {
    /** Beyond these, many people on a telephone give up. */
    static final int MOST_QUESTIONS = 12;

    static final int MOST_MINUTES = 5;
    static final int MOST_TEXTS = 3;

    /** Beginnings of words that touch what people need not tell: a hint for the facilitator, not a judgement. */
    private static final Pattern SENSITIVE =
            Pattern.compile("\\b(sante|maladi|handicap|religi|croyance|origine|nationalit"
                    + "|sexe|genre|homme ou|etes-vous|revenu|salaire|ressources|allocation|rsa\\b|violence|agress|police"
                    + "|dette|grossesse|enceinte|papiers|sejour|syndica|politique|vote)");

    private Advice() {}

    /** Everything there is to advise. */
    static List<String> on(Survey survey, List<Item> items) {
        List<Item> questions = items.stream().filter(item -> !item.isSection()).toList();
        List<String> advice = new ArrayList<>();
        length(questions, advice);
        long texts = questions.stream()
                .filter(item -> item.kind() instanceof LongText)
                .count();
        if (texts > MOST_TEXTS) {
            advice.add(texts + " questions demandent d’écrire un texte\u00a0: au-delà de " + MOST_TEXTS
                    + ", beaucoup abandonnent. Proposez des réponses à choisir.");
        }
        questions.stream()
                .filter(item -> item.kind().takesWords() && item.question().nature == null)
                .forEach(item -> advice.add(words(item)
                        + "\u00a0: dites à quoi serviront les mots (besoin, atout, frein, idée), sinon ils compteront comme des"
                        + " besoins."));
        questions.stream()
                .filter(item -> item.question().required && !item.terms().declinable() && isSensitive(item))
                .forEach(item -> advice.add(words(item)
                        + "\u00a0: la question touche à l’intime et une réponse est nécessaire. Rendez-la facultative ou proposez"
                        + " «\u00a0Je préfère ne pas répondre\u00a0»."));
        advice.addAll(languages(survey, items));
        return advice;
    }

    /** The minutes that it takes by each way in which it can be asked. */
    static Map<Channel, Integer> minutes(List<Item> items) {
        Map<Channel, Integer> minutes = new LinkedHashMap<>();
        for (Channel channel : List.of(Channel.ONLINE, Channel.PHONE, Channel.PAPER)) {
            minutes.put(channel, Length.minutes(asked(items, channel), channel));
        }
        return minutes;
    }

    private static List<Item> asked(List<Item> items, Channel channel) {
        return items.stream()
                .filter(item -> !item.isSection())
                .filter(item -> item.when() == null || mayHold(item.when(), channel))
                .toList();
    }

    /** Whether the rule can hold of somebody who answers in this way, as far as the way itself decides. */
    private static boolean mayHold(Rule rule, Channel channel) {
        if (rule instanceof Rule.By by) {
            return by.channels().contains(channel);
        }
        if (rule instanceof Rule.Not not) {
            return !(not.rule() instanceof Rule.By by) || !by.channels().contains(channel);
        }
        if (rule instanceof Rule.Any any) {
            return any.parts().stream().anyMatch(part -> mayHold(part, channel));
        }
        return rule.parts().stream().allMatch(part -> mayHold(part, channel));
    }

    private static void length(List<Item> questions, List<String> advice) {
        if (questions.size() > MOST_QUESTIONS) {
            advice.add(questions.size() + " questions\u00a0: au-delà de " + MOST_QUESTIONS
                    + ", moins de personnes vont au bout. Gardez celles dont la réponse changera quelque chose.");
        }
        minutes(questions).forEach((channel, minutes) -> {
            if (minutes > MOST_MINUTES) {
                advice.add("Environ " + minutes + " minutes " + way(channel) + "\u00a0: visez " + MOST_MINUTES
                        + " minutes au plus.");
            }
        });
    }

    static String way(Channel channel) {
        return switch (channel) {
            case PHONE -> "par téléphone";
            case PAPER -> "sur papier";
            default -> "en ligne";
        };
    }

    /** The languages that are not offered; what an offered one lacks keeps the survey from opening. */
    private static List<String> languages(Survey survey, List<Item> items) {
        SurveyTexts texts =
                SurveyTexts.of(survey, items.stream().map(Item::question).toList());
        return Languages.offered().stream()
                .filter(language -> !SurveyLanguages.of(survey).contains(language))
                .map(language -> {
                    int missing = texts.missing(language).size();
                    return "L’enquête n’est pas proposée en " + SurveyLanguages.inFrench(language) + "\u00a0: "
                            + (missing == 0
                                    ? "tous ses textes y sont pourtant."
                                    : "il manque " + missing + " textes sur " + texts.count() + ".");
                })
                .toList();
    }

    private static boolean isSensitive(Item item) {
        String label = Normalizer.normalize(item.question().label.french(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return SENSITIVE.matcher(label).find();
    }

    private static String words(Item item) {
        return "«\u00a0" + item.question().label.french() + "\u00a0»";
    }
}
