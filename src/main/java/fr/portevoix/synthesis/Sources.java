package fr.portevoix.synthesis;

import fr.portevoix.contribution.Codebook;
import fr.portevoix.contribution.QuotedFigure;
import fr.portevoix.survey.Survey;
import java.util.List;
import java.util.stream.Stream;

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
                        note.desk("chiffres/" + consultation.slug)))
                .toList();
    }

    /** A codebook. */
    static Source codebook(Codebook codebook, NoteScope note) {
        return new Source("Livre de thèmes " + French.quoted(codebook.title), note.desk("livres/" + codebook.slug));
    }

    /** A codebook and the texts that are coded with it. */
    static List<Source> coded(Codebook codebook, NoteScope note) {
        return Stream.concat(Stream.of(codebook(codebook, note)), contributions(note).stream())
                .toList();
    }

    /** What was said, text by text, consultation by consultation. */
    static List<Source> contributions(NoteScope note) {
        return note.consultations().stream()
                .map(consultation -> new Source(
                        "Paroles de la démarche " + French.quoted(consultation.title.french()),
                        note.desk("contributions?consultation=" + consultation.slug)))
                .toList();
    }
}
