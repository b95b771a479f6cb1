package fr.portevoix.synthesis;

import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.Reading;
import fr.portevoix.territory.Quartier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The words that may be quoted in a note, and what may be said of where they come from. */
@ApplicationScoped
class Quotables {
    @Inject
    EntityManager entities;

    /** The contributions of the note's consultations that may be quoted; none that is with the referent. */
    List<Contribution> of(NoteScope note) {
        if (note.consultations().isEmpty()) {
            return List.of();
        }
        return Contribution.list(
                "select distinct said from Contribution said left join fetch said.quartiers"
                        + " where said.consultation in ?1 and said.quotable = true and said.counted = true and said.reading <> ?2"
                        + " order by said.saidOn, said.id",
                note.consultations(),
                Reading.ASIDE);
    }

    /** How many of these contributions were erased since they were chosen. */
    long erasedOf(List<String> chosen) {
        List<UUID> ids = chosen.stream()
                .filter(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .toList();
        return ids.isEmpty() ? 0 : ids.size() - Contribution.count("id in ?1", ids);
    }

    /**
     * Quartier, channel and month. Under a mark with a floor, quartier and channel are left out where so few people spoke
     * there that the words could be told to be theirs.
     */
    String source(Contribution said, NoteScope note) {
        List<String> words = new ArrayList<>();
        boolean fewByChannel = note.floor().hides(authors(said, null));
        said.quartiers.stream()
                .sorted(Comparator.comparingInt((Quartier one) -> one.position))
                .filter(quartier -> !fewByChannel && !note.floor().hides(authors(said, quartier)))
                .forEach(quartier -> words.add(quartier.name));
        if (!fewByChannel) {
            words.add(ChannelNames.of(said.channel));
        }
        words.add(French.month(said.saidOn));
        if (!said.language.startsWith("fr")) {
            words.add("dit en " + Locale.forLanguageTag(said.language).getDisplayLanguage(Locale.FRENCH));
        }
        return String.join(" · ", words);
    }

    /** How many different people may have said it: those who spoke in this consultation, by this way, of this quartier. */
    private long authors(Contribution said, Quartier quartier) {
        TypedQuery<Long> asked = entities.createQuery(
                        "select count(distinct coalesce(one.sourceId, one.id)) from Contribution one"
                                + " where one.counted = true and one.consultation = :consultation and one.channel = :channel"
                                + (quartier == null ? "" : " and :quartier member of one.quartiers"),
                        Long.class)
                .setParameter("consultation", said.consultation)
                .setParameter("channel", said.channel);
        if (quartier != null) {
            asked.setParameter("quartier", quartier);
        }
        return asked.getSingleResult();
    }
}
