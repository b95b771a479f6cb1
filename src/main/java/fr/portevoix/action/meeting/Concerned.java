package fr.portevoix.action.meeting;

import fr.portevoix.contribution.ImportPresence;
import fr.portevoix.contribution.Reading;
import fr.portevoix.contribution.Relation;
import fr.portevoix.contribution.WhoIsTold;
import fr.portevoix.roadmap.RoadmapNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Whose words an item of an agenda answers: those that a sheet was made of, and those that lead to an objective through
 * their themes, in whichever version of the roadmap it stands.
 */
@ApplicationScoped
public class Concerned {
    @Inject
    EntityManager entities;

    @Inject
    WhoIsTold whoIsTold;

    /**
     * How many.
     *
     * @param words how many contributions; what one respondent wrote counts once; null where none can be meant
     * @param receipts how many receipts tell of the decision from then on
     */
    public record Count(Long words, int receipts) {}

    private record Condition(String where, Map<String, Object> values) {}

    /** How many words and receipts an item concerns. */
    Count count(AgendaItem item) {
        return new Count(words(item), receipts(item).size());
    }

    /** How many contributions that count; null where the item answers nobody's words directly. */
    Long words(AgendaItem item) {
        Condition condition = condition(item);
        return condition == null
                ? null
                : ask(
                                "select count(distinct case when c.sourceKind = 'response' then c.sourceId else c.id end)"
                                        + " from Contribution c where c.counted = true"
                                        + " and (c.sourcePart is null or c.sourcePart <> :presence) and "
                                        + condition.where,
                                condition,
                                Long.class)
                        .setParameter("presence", ImportPresence.SOURCE_PART)
                        .getSingleResult();
    }

    /** The receipts whose holders said something of it, by the hash that they are kept under, in hexadecimal. */
    Set<String> receipts(AgendaItem item) {
        return whoIsTold.receipts(contributions(item));
    }

    /** The contributions that an item answers, counted or not. */
    List<UUID> contributions(AgendaItem item) {
        Condition condition = condition(item);
        return condition == null
                ? List.of()
                : ask("select c.id from Contribution c where " + condition.where, condition, UUID.class)
                        .getResultList();
    }

    private <T> TypedQuery<T> ask(String query, Condition condition, Class<T> type) {
        TypedQuery<T> asked = entities.createQuery(query, type);
        condition.values.forEach(asked::setParameter);
        return asked;
    }

    private static Condition condition(AgendaItem item) {
        Map<String, Object> values = new HashMap<>();
        values.put("contract", item.meeting.contract);
        if (item.kind.equals("sheet")) {
            values.put("aside", Reading.ASIDE);
            values.put("sheet", item.subjectId);
            values.put("notUsed", Relation.ASIDE);
            return new Condition(
                    "c.contract = :contract and c.reading <> :aside and exists (select 1 from Use u where u.contribution"
                            + " = c and u.kind = 'sheet' and u.subjectId = :sheet and u.relation <> :notUsed)",
                    values);
        }
        if (item.kind.equals(Objectives.KIND)) {
            List<UUID> lineages = lineagesUnder(item.subjectId);
            if (lineages.isEmpty()) {
                return null;
            }
            values.put("read", List.of(Reading.READ, Reading.CLEARED));
            values.put("lineages", lineages);
            // What is said afterwards was no reason for the decision, and is not answered by it.
            values.put("held", item.meeting.heldOn);
            return new Condition(
                    "c.contract = :contract and c.reading in :read and c.saidOn <= :held and (exists (select 1 from Coding k join k.theme t"
                            + " join t.nodes n where k.contribution = c and n.lineage in :lineages) or exists (select 1"
                            + " from NodeTag g join g.node m where g.contribution = c and m.lineage in :lineages))",
                    values);
        }
        return null;
    }

    /** An objective and all that stands below it, by what lives on across versions. */
    private static List<UUID> lineagesUnder(UUID node) {
        RoadmapNode top = RoadmapNode.findById(node);
        return top == null
                ? List.of()
                : top.withDescendants().stream().map(each -> each.lineage).toList();
    }
}
