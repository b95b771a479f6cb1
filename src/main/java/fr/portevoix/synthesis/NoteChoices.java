package fr.portevoix.synthesis;

import fr.portevoix.contribution.Codebook;
import fr.portevoix.contribution.QuotedFigure;
import fr.portevoix.survey.Survey;
import java.util.List;
import java.util.Optional;

/** What there is to choose from for the blocks of a note: only what belongs to the consultations that it covers. */
final class NoteChoices {
    private NoteChoices() {}

    /** The surveys of the note's consultations. */
    static List<Survey> surveys(NoteScope note) {
        return note.consultations().isEmpty()
                ? List.of()
                : Survey.list("consultation in ?1 and revises is null order by opensOn, slug", note.consultations());
    }

    /** The figures that the note's consultations quote from elsewhere. */
    static List<QuotedFigure> quoted(NoteScope note) {
        return note.consultations().stream()
                .flatMap(consultation -> QuotedFigure.of(consultation).stream())
                .toList();
    }

    /** Those among them that count heads or sessions and are about a whole. */
    static List<QuotedFigure> headCounts(NoteScope note) {
        return quoted(note).stream().filter(QuotedFigure::isHeadCount).toList();
    }

    /** The codebook of the note's contract at this address. */
    static Optional<Codebook> codebook(NoteScope note, String slug) {
        return Codebook.of(note.contract()).stream()
                .filter(codebook -> codebook.slug.equals(slug))
                .findFirst();
    }

    /** The address of the contract's first codebook; empty where there is none. */
    static String firstCodebook(NoteScope note) {
        return Codebook.of(note.contract()).stream()
                .findFirst()
                .map(codebook -> codebook.slug)
                .orElse("");
    }
}
