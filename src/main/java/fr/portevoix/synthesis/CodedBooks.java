package fr.portevoix.synthesis;

import fr.portevoix.contribution.Codebook;
import fr.portevoix.contribution.ImportPresence;
import fr.portevoix.contribution.Theme;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which codebooks have something to say in a note, so that a new block begins with one that does. */
@ApplicationScoped
class CodedBooks {
    @Inject
    EntityManager entities;

    /**
     * The questions whose answers were coded with this book, by code; the empty code stands for everything said, where
     * words that answer no question were coded too.
     */
    Set<String> questions(Codebook book, NoteScope note) {
        Set<String> parts = parts(book, note);
        parts.remove(ImportPresence.SOURCE_PART);
        return parts.contains("") ? Set.of("") : parts;
    }

    /** The address of the first book that a presence matrix was brought in with, or of the first book. */
    String raised(NoteScope note) {
        return Codebook.of(note.contract()).stream()
                .filter(book -> parts(book, note).contains(ImportPresence.SOURCE_PART))
                .findFirst()
                .map(book -> book.slug)
                .orElseGet(() -> NoteChoices.firstCodebook(note));
    }

    /** The first two books with a link from the one to the other, or the first two, or none. */
    LinkedThemesBlock.Settings linked(NoteScope note) {
        List<Codebook> books = Codebook.of(note.contract());
        for (Codebook from : books) {
            for (Codebook to : books) {
                if (Theme.of(from).stream()
                        .flatMap(theme -> theme.linked.stream())
                        .anyMatch(theme -> theme.codebook.equals(to))) {
                    return new LinkedThemesBlock.Settings(from.slug, to.slug);
                }
            }
        }
        return books.size() < 2
                ? new LinkedThemesBlock.Settings("", "")
                : new LinkedThemesBlock.Settings(books.get(0).slug, books.get(1).slug);
    }

    private Set<String> parts(Codebook book, NoteScope note) {
        if (note.consultations().isEmpty()) {
            return new HashSet<>();
        }
        return new HashSet<>(entities.createQuery(
                        """
                        select distinct coalesce(said.sourcePart, '') from Coding coding join coding.contribution said
                        where coding.theme.codebook = :book and said.consultation in :consultations and said.counted = true""",
                        String.class)
                .setParameter("book", book)
                .setParameter("consultations", note.consultations())
                .getResultList());
    }
}
