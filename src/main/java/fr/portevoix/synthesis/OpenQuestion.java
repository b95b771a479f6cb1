package fr.portevoix.synthesis;

import fr.portevoix.survey.Question;
import java.util.List;

/** A question whose answers are words, which are read and coded. */
record OpenQuestion(String code, String label) {
    /** The ones of the note's surveys. */
    static List<OpenQuestion> of(NoteScope note) {
        return NoteChoices.surveys(note).stream()
                .flatMap(survey -> Question.of(survey).stream())
                .filter(question -> question.kind.equals("long") || question.kind.equals("short"))
                .map(question -> new OpenQuestion(question.code, question.label.french()))
                .distinct()
                .toList();
    }
}
