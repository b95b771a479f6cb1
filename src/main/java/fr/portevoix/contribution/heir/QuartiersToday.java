package fr.portevoix.contribution.heir;

import fr.portevoix.contribution.Contribution;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.PerimeterChange;
import fr.portevoix.territory.Quartier;
import fr.portevoix.territory.QuartierPredecessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads words about an earlier quartier in those of today, without changing what they were tagged with. */
@ApplicationScoped
public class QuartiersToday {

    /** The quartiers of today that words are about, and the earlier ones of which a person must still choose the heir. */
    public record Reading(Set<Quartier> quartiers, Set<Quartier> undecided) {}

    /** The reading of one contribution. */
    public Reading of(Contribution contribution) {
        List<QuartierPredecessor> links = links(contribution.contract);
        List<QuartierChoice> chosen = links.isEmpty() ? List.of() : QuartierChoice.list("contribution", contribution);
        Reading reading = new Reading(new LinkedHashSet<>(), new LinkedHashSet<>());
        for (Quartier quartier : contribution.quartiers) {
            Set<Quartier> heirs = heirs(quartier, links);
            List<QuartierChoice> said = chosen.stream()
                    .filter(choice -> quartier.equals(choice.fromQuartier))
                    .toList();
            if (heirs.size() == 1) {
                reading.quartiers().addAll(heirs);
            } else if (said.isEmpty()) {
                reading.undecided().add(quartier);
            }
            said.stream()
                    .map(choice -> choice.toQuartier)
                    .filter(heir -> heir != null && heirs.size() > 1 && heirs.contains(heir))
                    .forEach(reading.quartiers()::add);
        }
        return reading;
    }

    /** The quartier and those whose one heir of today it is. */
    public Set<Quartier> leadingTo(Quartier asked) {
        List<QuartierPredecessor> links = links(asked.contract);
        Set<Quartier> leading = new HashSet<>(Set.of(asked));
        links.stream()
                .map(link -> link.predecessor)
                .filter(quartier -> heirs(quartier, links).equals(Set.of(asked)))
                .forEach(leading::add);
        return leading;
    }

    /** The quartiers that took the place of one, down to those of today; itself where none did. */
    static Set<Quartier> heirs(Quartier quartier, List<QuartierPredecessor> links) {
        Set<Quartier> today = new LinkedHashSet<>();
        Set<Quartier> seen = new HashSet<>();
        Deque<Quartier> waiting = new ArrayDeque<>(List.of(quartier));
        while (!waiting.isEmpty()) {
            Quartier here = waiting.poll();
            if (!seen.add(here)) {
                continue;
            }
            List<QuartierPredecessor> next =
                    links.stream().filter(link -> link.predecessor.equals(here)).toList();
            // A quartier from which one other was cut off is still there beside it; so is one that is said to be its
            // own heir.
            boolean stays = next.stream().anyMatch(link -> link.quartier.equals(here))
                    || (next.size() == 1 && next.get(0).changeKind == PerimeterChange.SPLIT);
            if (next.isEmpty() || stays) {
                today.add(here);
            }
            next.forEach(link -> waiting.add(link.quartier));
        }
        return today.isEmpty() ? Set.of(quartier) : today;
    }

    static List<QuartierPredecessor> links(Contract contract) {
        return QuartierPredecessor.list(
                "from QuartierPredecessor p join fetch p.quartier q join fetch p.predecessor where q.contract = ?1",
                contract);
    }
}
