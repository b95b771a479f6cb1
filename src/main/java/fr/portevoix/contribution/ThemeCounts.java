package fr.portevoix.contribution;

import fr.portevoix.figures.Share;
import fr.portevoix.territory.Quartier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Counts how often each theme of a codebook was said. The base is the number of texts that were read, not of people: one
 * person may have written several, and a text several themes. Crosses of a presence matrix are no texts and not counted.
 */
@ApplicationScoped
public class ThemeCounts {
    // Words with the referent are in no figure until they are cleared; what came with a response set aside is in none.
    private static final String WHERE =
            " said.counted = true and said.consultation in :consultations and said.channel in :channels"
                    + " and (said.sourcePart is null or said.sourcePart <> :presence)"
                    + " and (:everyPart = true or said.sourcePart = :part)"
                    + " and (:everyQuartier = true or exists (select 1 from said.quartiers q where q.id = :quartier))";

    @Inject
    EntityManager entities;

    /**
     * What is counted over.
     *
     * @param codebook whose themes
     * @param consultations said in these
     * @param part answers to this question only, or null
     * @param channels said by these ways
     * @param quartier about this quartier only, or null
     */
    public record Scope(
            Codebook codebook,
            Collection<Consultation> consultations,
            String part,
            Set<Channel> channels,
            Quartier quartier) {
        /** Everything said in these consultations. */
        public static Scope of(Codebook codebook, Collection<Consultation> consultations) {
            return new Scope(codebook, consultations, null, EnumSet.allOf(Channel.class), null);
        }

        /** Only what answers this question. */
        public Scope answering(String question) {
            return new Scope(codebook, consultations, question, channels, quartier);
        }

        /** Only what came by these ways. */
        public Scope by(Set<Channel> ways) {
            return new Scope(codebook, consultations, part, ways, quartier);
        }

        /** Only what is about this quartier. */
        public Scope about(Quartier one) {
            return new Scope(codebook, consultations, part, channels, one);
        }
    }

    /**
     * The counts, with what they rest on.
     *
     * @param said texts received, those with the referent left out
     * @param read texts read
     * @param coded texts with at least one theme of this codebook
     */
    public record Result(long said, long read, long coded, List<Line> lines) {
        /** Texts that were read and that no theme of this codebook fits. */
        public long withoutTheme() {
            return read - coded;
        }
    }

    /** A theme with the number of texts that it was given to, in all and by quartier, and the share over texts read. */
    public record Line(Theme theme, long texts, Map<UUID, Long> byQuartier, Share share) {
        /** The number of texts about this quartier; a text about two quartiers is counted in both. */
        public long in(Quartier quartier) {
            return byQuartier.getOrDefault(quartier.id, 0L);
        }
    }

    /** Counts; themes in the order of their codebook, also those that nobody spoke of. */
    public Result of(Scope scope) {
        if (scope.consultations().isEmpty() || scope.channels().isEmpty()) {
            return new Result(0, 0, 0, lines(scope, Map.of(), Map.of(), 0));
        }
        Map<Reading, Long> readings = new HashMap<>();
        rows("select said.reading, count(said) from Contribution said where" + WHERE + " group by said.reading", scope)
                .forEach(row -> readings.put((Reading) row[0], (Long) row[1]));
        long read = readings.getOrDefault(Reading.READ, 0L) + readings.getOrDefault(Reading.CLEARED, 0L);
        long coded = (Long)
                rows("select count(distinct said), 0" + codings(), scope, true).get(0)[0];
        Map<UUID, Long> texts = new HashMap<>();
        rows("select coding.theme.id, count(said)" + codings() + " group by coding.theme.id", scope, true)
                .forEach(row -> texts.put((UUID) row[0], (Long) row[1]));
        Map<UUID, Map<UUID, Long>> byQuartier = new HashMap<>();
        rows(
                        "select coding.theme.id, quartier.id, count(said) from Coding coding join coding.contribution said"
                                + " join said.quartiers quartier where" + read() + WHERE
                                + " group by coding.theme.id, quartier.id",
                        scope,
                        true)
                .forEach(row -> byQuartier
                        .computeIfAbsent((UUID) row[0], theme -> new HashMap<>())
                        .put((UUID) row[1], (Long) row[2]));
        return new Result(
                read + readings.getOrDefault(Reading.UNREAD, 0L), read, coded, lines(scope, texts, byQuartier, read));
    }

    private static String codings() {
        return " from Coding coding join coding.contribution said where" + read() + WHERE;
    }

    private static String read() {
        return " coding.theme.codebook = :codebook and said.reading in :read and";
    }

    private static List<Line> lines(
            Scope scope, Map<UUID, Long> texts, Map<UUID, Map<UUID, Long>> byQuartier, long read) {
        return Theme.of(scope.codebook()).stream()
                .map(theme -> {
                    long count = texts.getOrDefault(theme.id, 0L);
                    return new Line(
                            theme,
                            count,
                            byQuartier.getOrDefault(theme.id, Map.of()),
                            Share.of(Math.toIntExact(count), Math.toIntExact(read)));
                })
                .toList();
    }

    private List<Object[]> rows(String query, Scope scope) {
        return rows(query, scope, false);
    }

    private List<Object[]> rows(String query, Scope scope, boolean ofCodebook) {
        TypedQuery<Object[]> asked = entities.createQuery(query, Object[].class)
                .setParameter("consultations", scope.consultations())
                .setParameter("channels", scope.channels())
                .setParameter("presence", ImportPresence.SOURCE_PART)
                .setParameter("everyPart", scope.part() == null)
                .setParameter("part", scope.part())
                .setParameter("everyQuartier", scope.quartier() == null)
                .setParameter("quartier", scope.quartier() == null ? null : scope.quartier().id);
        if (ofCodebook) {
            asked.setParameter("codebook", scope.codebook())
                    .setParameter("read", List.of(Reading.READ, Reading.CLEARED));
        }
        return asked.getResultList();
    }
}
