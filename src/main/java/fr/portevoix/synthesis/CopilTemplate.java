package fr.portevoix.synthesis;

import fr.portevoix.contribution.Codebook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * The usual plan of a restitution to a steering committee: what was done, what residents said, what is understood of it,
 * directions, work to come.
 */
@ApplicationScoped
public class CopilTemplate {
    @Inject
    ComposeNote composeNote;

    @Inject
    ReadNote readNote;

    @Inject
    BlockKinds kinds;

    @Inject
    CodedBooks codedBooks;

    /** Fills an empty note, with figures prepared for the surveys, codebooks and quoted figures that exist. */
    @Transactional
    public void fill(SynthesisNote note) {
        NoteScope scope = readNote.scope(note);
        composeNote.add(note, "chapter", "Ce qui a été fait");
        composeNote.add(note, "head-counts", "Les personnes rencontrées, canal par canal");
        composeNote.add(note, "chapter", "Ce que disent les habitants");
        surveys(note, scope);
        codebooks(note, Codebook.of(note.contract));
        composeNote.add(note, "verbatims", "Avec leurs mots");
        if (NoteChoices.quoted(scope).stream().anyMatch(QuotedTable::isPercent)) {
            composeNote.add(note, "quoted-figures", "Ce que d’autres documents en disent");
        }
        composeNote.add(note, "chapter", "Ce que nous en retenons");
        composeNote.add(note, "free-text", "");
        composeNote.add(note, "chapter", "Premières orientations");
        composeNote.add(note, "free-text", "");
        composeNote.add(note, "decisions", "Décisions demandées");
        composeNote.add(note, "chapter", "Le travail à venir");
        composeNote.add(note, "free-text", "");
    }

    private void surveys(SynthesisNote note, NoteScope scope) {
        List<MeasureChoice> questions = MeasureChoice.of(scope, item -> true);
        if (!questions.isEmpty()) {
            composeNote.add(note, "profile", "Qui a répondu");
        }
        questions.stream()
                .filter(choice -> MeasureChoice.isMatrix(choice.item()))
                .forEach(choice -> add(note, "ratings", choice));
        questions.stream()
                .filter(choice -> choice.item().kind().overlapping())
                .forEach(choice -> add(note, "ranked", choice));
    }

    private void add(SynthesisNote note, String kind, MeasureChoice choice) {
        composeNote.add(
                note, kinds.of(kind).orElseThrow(), cut(choice.label()), new MeasureSettings(choice.key(), List.of()));
    }

    private void codebooks(SynthesisNote note, List<Codebook> books) {
        NoteScope scope = readNote.scope(note);
        for (Codebook book : books) {
            for (String question : codedBooks.questions(book, scope)) {
                composeNote.add(
                        note,
                        kinds.of("themes").orElseThrow(),
                        cut(book.title),
                        new ThemesBlock.Settings(book.slug, question, List.of()));
            }
        }
        if (!books.isEmpty()) {
            composeNote.add(note, "presence", "Les sujets, quartier par quartier");
        }
        if (books.size() > 1) {
            composeNote.add(note, "linked-themes", "Des besoins aux idées");
        }
    }

    private static String cut(String title) {
        return title.length() <= 200 ? title : title.substring(0, 199) + "…";
    }
}
