package fr.portevoix.contribution;

import fr.portevoix.territory.Quartier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Tells which themes were raised in which quartiers. One voice is enough for a cross, so the floor of small counts does
 * not apply; words that are with the referent cross nothing.
 */
@ApplicationScoped
public class PresenceMatrix {
    @Inject
    EntityManager entities;

    /** Themes by quartiers of the contract, in their order. */
    public record Matrix(List<Quartier> quartiers, List<Row> rows) {}

    /** A theme and, quartier by quartier in the matrix's order, whether it was raised there. */
    public record Row(Theme theme, List<Boolean> raised) {
        /** In how many quartiers the theme was raised. */
        public long spread() {
            return raised.stream().filter(Boolean::booleanValue).count();
        }
    }

    private record Cross(UUID theme, UUID quartier) {}

    /** The matrix of a codebook over these consultations; quartiers that nothing was said of are columns too. */
    public Matrix of(Codebook codebook, Collection<Consultation> consultations) {
        List<Quartier> quartiers = Quartier.of(codebook.contract);
        Set<Cross> crosses = consultations.isEmpty() ? Set.of() : crosses(codebook, consultations);
        return new Matrix(
                quartiers,
                Theme.of(codebook).stream()
                        .map(theme -> new Row(
                                theme,
                                quartiers.stream()
                                        .map(quartier -> crosses.contains(new Cross(theme.id, quartier.id)))
                                        .toList()))
                        .toList());
    }

    private Set<Cross> crosses(Codebook codebook, Collection<Consultation> consultations) {
        return new HashSet<>(entities.createQuery(
                        """
                        select distinct coding.theme.id, quartier.id from Coding coding
                        join coding.contribution said join said.quartiers quartier
                        where coding.theme.codebook = :codebook and said.consultation in :consultations
                        and said.reading <> :aside and said.counted = true""",
                        Object[].class)
                .setParameter("codebook", codebook)
                .setParameter("consultations", consultations)
                .setParameter("aside", Reading.ASIDE)
                .getResultStream()
                .map(cross -> new Cross((UUID) cross[0], (UUID) cross[1]))
                .toList());
    }
}
