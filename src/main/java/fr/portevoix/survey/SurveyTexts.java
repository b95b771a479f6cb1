package fr.portevoix.survey;

import fr.portevoix.shared.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every text of a survey that residents read, in the order in which they read it, ready to be said in a language. */
public record SurveyTexts(List<Part> parts) {
    static final String TITLE = "title";
    static final String INTRODUCTION = "introduction";

    /** What belongs together: the survey's own words, or one question. */
    public record Part(String name, List<Text> texts) {}

    /** One text: the name of its field, what it is in French, and its words. */
    public record Text(String field, String what, Wording words) {
        /** Whether it needs more than a line. */
        public boolean isLong() {
            return words.french().length() > 60;
        }
    }

    public static SurveyTexts of(Survey survey, List<Question> questions) {
        List<Part> parts = new ArrayList<>();
        List<Text> own = new ArrayList<>();
        add(own, TITLE, "Titre", survey.title);
        add(own, INTRODUCTION, "Introduction", survey.introduction);
        parts.add(new Part("L’enquête", own));
        for (Question question : questions) {
            List<Text> texts = new ArrayList<>();
            add(texts, field(question, "label"), "Question", question.label);
            add(texts, field(question, "hint"), "Aide", question.hint);
            new SettingsWords(question.settings)
                    .all()
                    .forEach((path, words) -> add(texts, field(question, path), what(path), words));
            parts.add(new Part(question.label.french(), texts));
        }
        return new SurveyTexts(parts);
    }

    /** The texts that this language lacks. */
    public List<Text> missing(String language) {
        return all().stream().filter(text -> !text.words().has(language)).toList();
    }

    /** How many texts there are. */
    public int count() {
        return all().size();
    }

    /** How many of them this language has. */
    public int done(String language) {
        return count() - missing(language).size();
    }

    static String field(Question question, String path) {
        return "q-" + question.code + "-" + path;
    }

    private List<Text> all() {
        return parts.stream().flatMap(part -> part.texts().stream()).toList();
    }

    /** A text without French words has nothing to be translated from. */
    private static void add(List<Text> texts, String field, String what, Wording words) {
        if (words != null && !words.french().isEmpty()) {
            texts.add(new Text(field, what, words));
        }
    }

    private static String what(String path) {
        return Map.of(
                        "options",
                        "Réponse",
                        "rows",
                        "Ligne",
                        "scale",
                        "Réponse de chaque ligne",
                        "low",
                        "Le plus petit",
                        "high",
                        "Le plus grand")
                .getOrDefault(path.split("-")[0], "Message");
    }
}
