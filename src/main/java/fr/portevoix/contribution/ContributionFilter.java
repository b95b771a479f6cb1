package fr.portevoix.contribution;

import fr.portevoix.roadmap.RoadmapNode;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.Quartier;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** Which contributions the desk looks at; it travels in the address, so that a page can be kept, sent and come back to. */
public class ContributionFilter {
    @RestQuery
    public String consultation;

    @RestQuery
    public String question;

    @RestQuery
    public String quartier;

    @RestQuery
    public String canal;

    @RestQuery
    public String nature;

    @RestQuery
    public String etat;

    @RestQuery
    public List<String> livre;

    @RestQuery
    public String mot;

    @RestQuery
    public String theme;

    /** A node of the roadmap: what its themes or its own tags lead to it, or to what stands below it, in any version. */
    @RestQuery
    public String objectif;

    /** What the words came in with, such as a session. */
    @RestQuery
    public String source;

    /** {@code a-qualifier}, {@code qualifiees}, or anything else for all. */
    @RestQuery
    public String suite;

    /** A condition of a query over {@code Contribution c}, with its values. */
    public record Condition(String where, Map<String, Object> values) {
        /** The same, and something more. */
        public Condition and(String more, Map<String, Object> itsValues) {
            Map<String, Object> all = new HashMap<>(values);
            all.putAll(itsValues);
            return new Condition(where + " and " + more, all);
        }
    }

    /** This filter as the query of an address, without a question mark; empty where nothing is filtered. */
    public String query() {
        List<String> parts = new ArrayList<>();
        put(parts, "consultation", consultation);
        put(parts, "question", question);
        put(parts, "quartier", quartier);
        put(parts, "canal", canal);
        put(parts, "nature", nature);
        put(parts, "etat", etat);
        livres().forEach(slug -> put(parts, "livre", slug));
        put(parts, "mot", mot);
        put(parts, "theme", theme);
        put(parts, "suite", suite);
        put(parts, "objectif", objectif);
        put(parts, "source", source);
        return String.join("&", parts);
    }

    /** Everything this filter lets through; the words that are with the referent never. */
    public Condition condition(Contract contract) {
        Condition scope = scope(contract);
        return switch (etat == null ? "" : etat) {
            case "a-lire" -> scope.and("c.reading = :state", Map.of("state", Reading.UNREAD));
            case "lus" -> scope.and("c.reading <> :state", Map.of("state", Reading.UNREAD));
            case "sans-theme" ->
                scope.and(
                        "c.reading <> :state and not exists (select 1 from Coding k where k.contribution = c)",
                        Map.of("state", Reading.UNREAD));
            case "citables" -> scope.and("c.quotable = true", Map.of());
            default -> scope;
        };
    }

    /** The same whatever the state of reading: what progress is measured over; nothing of a response that was set aside. */
    Condition scope(Contract contract) {
        Condition condition = new Condition(
                "c.contract = :contract and c.counted = true and c.reading <> :aside",
                Map.of("contract", contract, "aside", Reading.ASIDE));
        if (isSet(consultation)) {
            condition = condition.and("c.consultation.slug = :consultation", Map.of("consultation", consultation));
        }
        if (isSet(question)) {
            condition = condition.and("c.sourcePart = :question", Map.of("question", question));
        }
        if (isSet(quartier)) {
            condition = quartier.equals("aucun")
                    ? condition.and("c.quartiers is empty", Map.of())
                    : condition.and(
                            ":quartier member of c.quartiers",
                            Map.of("quartier", Quartier.at(contract, quartier).orElseGet(Quartier::new)));
        }
        condition = named(Channel.class, canal)
                .map(known -> Map.<String, Object>of("channel", known))
                .map(with(condition, "c.channel = :channel"))
                .orElse(condition);
        condition = named(Nature.class, nature)
                .map(known -> Map.<String, Object>of("nature", known))
                .map(with(condition, "c.nature = :nature"))
                .orElse(condition);
        if (isSet(theme)) {
            condition = condition.and(
                    "exists (select 1 from Coding t where t.contribution = c and t.theme.id = :theme)",
                    Map.of("theme", id(theme)));
        }
        if ("a-qualifier".equals(suite)) {
            condition = condition.and(
                    "not exists (select 1 from Qualified d where d.contribution = c)"
                            + " and not exists (select 1 from Use u where u.contribution = c)",
                    Map.of());
        } else if ("qualifiees".equals(suite)) {
            condition = condition.and("exists (select 1 from Qualified d where d.contribution = c)", Map.of());
        }
        if (isSet(objectif)) {
            condition = condition.and(
                    "(exists (select 1 from Coding k join k.theme h join h.nodes n where k.contribution = c"
                            + " and n.lineage in :lineages) or exists (select 1 from NodeTag g join g.node m"
                            + " where g.contribution = c and m.lineage in :lineages))",
                    Map.of("lineages", lineages(contract, id(objectif))));
        }
        if (isSet(source)) {
            condition = condition.and("c.sourceId = :source", Map.of("source", id(source)));
        }
        if (isSet(mot)) {
            condition = condition.and(
                    "lower(coalesce(c.maskedBody, c.body)) like :word escape '!'",
                    Map.of("word", "%" + mot.toLowerCase(Locale.FRENCH).replaceAll("([!%_])", "!$1") + "%"));
        }
        return condition;
    }

    /** The slugs of the codebooks that one codes with; empty: all. */
    public List<String> livres() {
        return livre == null
                ? List.of()
                : livre.stream().filter(ContributionFilter::isSet).toList();
    }

    /** What a node and all below it live on as across versions; one that nothing has where there is no such node here. */
    private static List<UUID> lineages(Contract contract, UUID node) {
        RoadmapNode top = RoadmapNode.findById(node);
        return top == null || !top.roadmap.contract.equals(contract)
                ? List.of(new UUID(0, 0))
                : top.withDescendants().stream().map(each -> each.lineage).toList();
    }

    /** The identifier that an address holds; one that nothing has where it holds something else. */
    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException notAnId) {
            return new UUID(0, 0);
        }
    }

    /** The constant of this name, whatever its capitals; empty for anything else that an address may hold. */
    static <E extends Enum<E>> Optional<E> named(Class<E> type, String name) {
        return name == null
                ? Optional.empty()
                : java.util.Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equalsIgnoreCase(name))
                        .findFirst();
    }

    private static java.util.function.Function<Map<String, Object>, Condition> with(Condition condition, String more) {
        return values -> condition.and(more, values);
    }

    private static boolean isSet(String value) {
        return value != null && !value.isBlank();
    }

    private static void put(List<String> parts, String name, String value) {
        if (isSet(value)) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
