package fr.portevoix.synthesis;

import fr.portevoix.survey.Item;
import fr.portevoix.survey.MatrixQuestion;
import fr.portevoix.survey.Questionnaire;
import fr.portevoix.survey.RankingQuestion;
import fr.portevoix.survey.Survey;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A question of a survey, as the form of a block offers it and its settings keep it.
 *
 * @param survey which survey
 * @param item which question
 */
record MeasureChoice(Survey survey, Item item) {

    /** What the settings keep: the survey's address and the question's code. */
    public String key() {
        return survey.slug + "/" + item.code();
    }

    /** The words of the question. */
    public String label() {
        String label = item.question().label.french();
        return item.kind() instanceof RankingQuestion ? label + " – mis en premier" : label;
    }

    /** The questions of the note's surveys that can be counted and fit. */
    static List<MeasureChoice> of(NoteScope note, Predicate<Item> fits) {
        return NoteChoices.surveys(note).stream()
                .flatMap(survey -> {
                    Questionnaire questionnaire = Questionnaire.ofAllVersions(survey);
                    return questionnaire.items().stream()
                            .filter(item ->
                                    !item.kind().counted(questionnaire.places()).isEmpty())
                            .filter(fits)
                            .map(item -> new MeasureChoice(survey, item));
                })
                .toList();
    }

    /** The choice that the settings keep, while it exists. */
    static Optional<MeasureChoice> find(NoteScope note, String key) {
        return of(note, item -> true).stream()
                .filter(choice -> choice.key().equals(key))
                .findFirst();
    }

    static boolean isMatrix(Item item) {
        return item.kind() instanceof MatrixQuestion;
    }
}
