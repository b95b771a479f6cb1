package fr.portevoix.contribution;

import fr.portevoix.contribution.heir.NodesToday;
import fr.portevoix.contribution.heir.QuartiersToday;
import fr.portevoix.roadmap.Roadmap;
import fr.portevoix.roadmap.RoadmapNode;
import fr.portevoix.shared.web.Problem;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.DayField;
import fr.portevoix.territory.Quartier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds contributions for programmes, in the order of their random ids, page after page. */
@ApplicationScoped
public class ContributionSearch {
    @Inject
    EntityManager entities;

    @Inject
    NodesToday nodesToday;

    @Inject
    QuartiersToday quartiersToday;

    /**
     * What is asked for, each part null where it is not: a quartier's slug, a node's code, the version of the roadmap in
     * which the code is read (null: the one in force), a nature, a first day.
     */
    public record Asked(String quartier, String node, String version, String kind, String since) {}

    /** The contributions after this id (null: from the beginning), at most so many, with all that their views show. */
    public List<Contribution> after(Contract contract, Asked asked, UUID after, int most) {
        Map<String, Object> values = new HashMap<>();
        String where = where(contract, asked, values);
        if (after != null) {
            where += " and c.id > :after";
            values.put("after", after);
        }
        TypedQuery<UUID> query = entities.createQuery(
                        "select c.id from Contribution c where " + where + " order by c.id", UUID.class)
                .setMaxResults(most);
        values.forEach(query::setParameter);
        List<UUID> ids = query.getResultList();
        if (ids.isEmpty()) {
            return List.of();
        }
        // One collection a query: two at once would multiply the rows.
        fetch("left join fetch c.codings k left join fetch k.theme t left join fetch t.nodes", ids);
        fetch("left join fetch c.nodeTags n left join fetch n.node", ids);
        return fetch("join fetch c.consultation left join fetch c.quartiers", ids);
    }

    private List<Contribution> fetch(String joins, List<UUID> ids) {
        return entities.createQuery(
                        "select distinct c from Contribution c " + joins + " where c.id in :ids order by c.id",
                        Contribution.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    private String where(Contract contract, Asked asked, Map<String, Object> values) {
        StringBuilder where = new StringBuilder("c.contract = :contract and c.counted = true");
        values.put("contract", contract);
        if (asked.quartier() != null) {
            Quartier quartier = Quartier.at(contract, asked.quartier())
                    .orElseThrow(() -> wrong("This contract has no such quartier."));
            where.append(" and (exists (select 1 from c.quartiers q where q in :quartiers) or exists"
                    + " (select 1 from QuartierChoice q where q.contribution = c and q.toQuartier = :quartier))");
            values.put("quartiers", quartiersToday.leadingTo(quartier));
            values.put("quartier", quartier);
        }
        if (asked.kind() != null) {
            where.append(" and c.nature = :nature");
            values.put(
                    "nature",
                    ContributionFilter.named(Nature.class, asked.kind())
                            .orElseThrow(() -> wrong("A kind is one of NEED, ASSET, HINDRANCE, IDEA.")));
        }
        if (asked.since() != null) {
            where.append(" and c.saidOn >= :since");
            values.put("since", day(asked.since()));
        }
        if (asked.node() != null) {
            // What words with the referent lead to would tell what they are about.
            where.append(" and c.reading <> :aside and (exists (select 1 from Coding k join k.theme t join t.nodes n"
                    + " where k.contribution = c and n in :nodes)"
                    + " or exists (select 1 from NodeTag g where g.contribution = c and g.node in :nodes)"
                    + " or exists (select 1 from NodeChoice h where h.toNode in :nodes and (h.contribution = c"
                    + " or exists (select 1 from Coding l where l.contribution = c and l.theme = h.theme))))");
            values.put("aside", Reading.ASIDE);
            values.put("nodes", withDescendants(contract, asked));
        }
        return where.toString();
    }

    private static LocalDate day(String since) {
        return DayField.read(since).orElseThrow(() -> wrong("A day is written 2026-11-21."));
    }

    /** The nodes that live on as the one that is asked for, all that is below them, and all that is one of those in its version. */
    private Set<RoadmapNode> withDescendants(Contract contract, Asked asked) {
        List<RoadmapNode> all = RoadmapNode.list("roadmap.contract", contract);
        Roadmap version = asked.version() == null
                ? Roadmap.current(contract).orElseThrow(() -> wrong("This contract has no roadmap in force."))
                : Roadmap.at(contract, asked.version())
                        .orElseThrow(() -> wrong("This contract has no such version of its roadmap."));
        UUID lineage = all.stream()
                .filter(node -> node.roadmap.equals(version)
                        && (node.code.equals(asked.node()) || node.id.toString().equals(asked.node())))
                .findFirst()
                .orElseThrow(() -> wrong("This version of the roadmap has no such node."))
                .lineage;
        Set<RoadmapNode> found = new HashSet<>(
                all.stream().filter(node -> node.lineage.equals(lineage)).toList());
        for (boolean grew = true; grew; ) {
            grew = found.addAll(all.stream()
                    .filter(node -> node.parent != null && found.contains(node.parent))
                    .toList());
        }
        Set<RoadmapNode> inVersion =
                found.stream().filter(node -> node.roadmap.equals(version)).collect(Collectors.toSet());
        found.addAll(nodesToday.leadingTo(contract, version, inVersion));
        return found;
    }

    private static RuntimeException wrong(String detail) {
        return Problem.of(400, detail).exception();
    }
}
