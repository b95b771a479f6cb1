package fr.portevoix.synthesis;

import fr.portevoix.contribution.QuotedFigure;
import fr.portevoix.survey.Survey;
import java.util.List;

/** The desk's pages behind the numbers of a note. */
final class Sources {
    private Sources() {}

    /** The results of a survey. */
    static Source survey(Survey survey, NoteScope note) {
        return new Source(
                "Résultats de l’enquête " + French.quoted(survey.title.french()),
                note.desk("enquetes/" + survey.slug + "/resultats"));
    }

    /** The consultations that quote these figures. */
    static List<Source> quoted(List<QuotedFigure> figures, NoteScope note) {
        return figures.stream()
                .map(figure -> figure.consultation)
                .distinct()
                .map(consultation -> new Source(
                        "Chiffres cités de la démarche " + French.quoted(consultation.title.french()),
                        note.desk("consultations/" + consultation.slug + "/chiffres")))
                .toList();
    }
}
