package fr.portevoix.synthesis;

import fr.portevoix.contribution.Channel;
import fr.portevoix.shared.web.Errors;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which question a block tells of, and of whom.
 *
 * @param measure the survey's address and the question's code
 * @param channels the ways that count; none for all
 */
record MeasureSettings(String measure, List<Channel> channels) {
    static final String MISSING =
            "La question n’est pas choisie, ou elle n’existe plus dans les enquêtes de cette note.";

    private static final String NOT_PUBLISHED = "Une note publique ne donne que des résultats déjà publiés, sans filtre"
            + " de canal. Publiez d’abord cette question depuis les résultats de l’enquête.";

    /** Why a question cannot be told in this note. */
    static BlockContent missing(NoteScope note) {
        return BlockContent.missing(note.isPublic() ? NOT_PUBLISHED : MISSING);
    }

    MeasureSettings {
        measure = measure == null ? "" : measure;
        channels = channels == null ? List.of() : List.copyOf(channels);
    }

    /** The first question on offer, of everybody. */
    static MeasureSettings first(List<MeasureChoice> questions) {
        return new MeasureSettings(questions.isEmpty() ? "" : questions.get(0).key(), List.of());
    }

    static MeasureSettings read(SentForm form, Errors errors) {
        if (form.one("measure").isEmpty()) {
            errors.add("measure", "Choisissez une question.");
        }
        return new MeasureSettings(form.one("measure"), ChannelChoice.read(form.all("channels")));
    }

    /** The ways that count, as counters want them. */
    Set<Channel> ways() {
        return channels.isEmpty() ? Set.of() : EnumSet.copyOf(channels);
    }
}
