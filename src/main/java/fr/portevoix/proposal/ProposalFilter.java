package fr.portevoix.proposal;

import fr.portevoix.contribution.Relation;
import fr.portevoix.roadmap.Roadmap;
import fr.portevoix.roadmap.RoadmapNode;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.Quartier;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** Which published proposals somebody looks for; it travels in the address. */
public class ProposalFilter {
    private static final int LONGEST = 200;

    @RestQuery
    public String appel;

    @RestQuery
    public String quartier;

    @RestQuery
    public String objectif;

    @RestQuery
    public String etat;

    @RestQuery
    public String mots;

    @RestQuery
    public String tri;

    @RestQuery
    public Integer page;

    /** A condition of a query over {@code Proposal p}, with its values. */
    record Condition(String where, Map<String, Object> values) {}

    /** Everything public that this filter lets through; the words are looked for elsewhere. */
    Condition condition(Contract contract) {
        Map<String, Object> values = new HashMap<>();
        List<String> parts = new ArrayList<>(List.of("p.contract = :contract", Proposal.IS_PUBLIC));
        values.put("contract", contract);
        if (isSet(appel)) {
            parts.add("p.proposalCall.slug = :call");
            values.put("call", appel);
        }
        if (isSet(quartier)) {
            parts.add("exists (select 1 from Contribution q join q.quartiers w where q.sourceKind = 'proposal'"
                    + " and q.sourceId = p.id and w.id = :quartier)");
            values.put(
                    "quartier",
                    Quartier.at(contract, quartier).map(found -> found.id).orElseGet(UUID::randomUUID));
        }
        if (isSet(objectif)) {
            parts.add("p.node.lineage in :lineages");
            values.put("lineages", lineages(contract));
        }
        status().ifPresent(wanted -> status(wanted, parts, values));
        return new Condition(String.join(" and ", parts), values);
    }

    private void status(ProposalStatus wanted, List<String> parts, Map<String, Object> values) {
        String used = "exists (select 1 from Use u where u.contribution.sourceKind = 'proposal'"
                + " and u.contribution.sourceId = p.id and u.relation in :%s)";
        Optional<Relation> relation = wanted.relation();
        if (relation.isEmpty()) {
            parts.add("not " + used.formatted("any"));
            values.put("any", List.of(Relation.values()));
            parts.add("p.studiedOn is " + (wanted == ProposalStatus.UNDER_STUDY ? "not null" : "null"));
            return;
        }
        parts.add(used.formatted("one"));
        values.put("one", List.of(relation.get()));
        List<Relation> better = Arrays.stream(Relation.values())
                .filter(other -> other.compareTo(relation.get()) < 0)
                .toList();
        if (!better.isEmpty()) {
            parts.add("not " + used.formatted("better"));
            values.put("better", better);
        }
    }

    /** An objective and all below it, in every version of the roadmap. */
    private List<UUID> lineages(Contract contract) {
        List<UUID> found = new ArrayList<>();
        Roadmap.current(contract).ifPresent(roadmap -> {
            List<RoadmapNode> below = new ArrayList<>();
            for (RoadmapNode node : RoadmapNode.of(roadmap)) {
                if (node.code.equals(objectif) || node.parent != null && below.contains(node.parent)) {
                    below.add(node);
                    found.add(node.lineage);
                }
            }
        });
        return found.isEmpty() ? List.of(UUID.randomUUID()) : found;
    }

    /** The status that is asked for. */
    public Optional<ProposalStatus> status() {
        return isSet(etat) ? ProposalStatus.read(etat) : Optional.empty();
    }

    /** The words that are looked for; empty for none. */
    public String words() {
        String typed = mots == null ? "" : mots.strip();
        return typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST);
    }

    /** Whether those with the most supports come first. */
    public boolean isBySupport() {
        return "soutiens".equals(tri);
    }

    /** Whether anything is looked for. */
    public boolean isAny() {
        return isSet(appel) || isSet(quartier) || isSet(objectif) || isSet(etat) || !words().isEmpty();
    }

    /** The page, from 1. */
    public int number() {
        return page == null ? 1 : Math.max(1, Math.min(page, 10_000));
    }

    /** This filter as the query of an address, without the page. */
    public String query() {
        List<String> parts = new ArrayList<>();
        put(parts, "appel", appel);
        put(parts, "quartier", quartier);
        put(parts, "objectif", objectif);
        put(parts, "etat", etat);
        put(parts, "mots", words());
        put(parts, "tri", tri);
        return String.join("&", parts);
    }

    private static void put(List<String> parts, String name, String value) {
        if (isSet(value)) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    private static boolean isSet(String value) {
        return value != null && !value.isBlank();
    }
}
