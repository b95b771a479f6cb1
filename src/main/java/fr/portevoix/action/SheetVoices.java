package fr.portevoix.action;

import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.PublishedOneByOne;
import fr.portevoix.contribution.Reading;
import fr.portevoix.contribution.Relation;
import fr.portevoix.contribution.Visibility;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What feeds a sheet and may be counted: the contributions tied to it, without what is with the referent or set aside. */
@ApplicationScoped
public class SheetVoices {
    @Inject
    EntityManager entities;

    @Inject
    @All
    List<PublishedOneByOne> oneByOne;

    /** Whether these words are published, or not, by a room of their own: neither counted nor quoted here. */
    public boolean isListedApart(Contribution said) {
        return oneByOne.stream().anyMatch(room -> room.sourceKind().equals(said.sourceKind));
    }

    /** The contributions that feed the sheet, with their quartiers, the latest said first. */
    public List<Contribution> feeding(ActionSheet sheet) {
        return entities.createQuery(
                        """
                        select distinct c from Contribution c left join fetch c.quartiers
                        where c.counted = true and c.reading <> :aside and exists (select 1 from Use u
                          where u.contribution = c and u.kind = :kind and u.subjectId = :sheet and u.relation = :feeds)
                        order by c.saidOn desc, c.id""",
                        Contribution.class)
                .setParameter("aside", Reading.ASIDE)
                .setParameter("kind", ActionSheet.KIND)
                .setParameter("sheet", sheet.id)
                .setParameter("feeds", Relation.FEEDS)
                .getResultList();
    }

    /** All that feeds the sheet and whose authors may be told so, whether it counts or not. */
    List<UUID> tied(ActionSheet sheet) {
        return entities.createQuery(
                        "select u.contribution.id from Use u where u.kind = :kind and u.subjectId = :sheet"
                                + " and u.relation = :feeds and u.contribution.reading <> :aside",
                        UUID.class)
                .setParameter("kind", ActionSheet.KIND)
                .setParameter("sheet", sheet.id)
                .setParameter("feeds", Relation.FEEDS)
                .setParameter("aside", Reading.ASIDE)
                .getResultList();
    }

    /** How many contributions feed each sheet of the list. */
    public Map<ActionSheet, Long> count(List<ActionSheet> sheets) {
        Map<UUID, ActionSheet> byId = new HashMap<>();
        sheets.forEach(sheet -> byId.put(sheet.id, sheet));
        Map<ActionSheet, Long> counts = new HashMap<>();
        sheets.forEach(sheet -> counts.put(sheet, 0L));
        if (!sheets.isEmpty()) {
            entities.createQuery(
                            "select u.subjectId, count(u) from Use u where u.kind = :kind and u.subjectId in :sheets"
                                    + " and u.relation = :feeds group by u.subjectId",
                            Object[].class)
                    .setParameter("kind", ActionSheet.KIND)
                    .setParameter("sheets", byId.keySet())
                    .setParameter("feeds", Relation.FEEDS)
                    .getResultList()
                    .forEach(row -> counts.put(byId.get((UUID) row[0]), (Long) row[1]));
        }
        return counts;
    }

    /** Words that anybody may read: quotable, and made public by somebody of the team. */
    public static boolean isPublicQuote(Contribution said) {
        return said.quotable
                && said.visibility == Visibility.PUBLISHED
                && said.counted
                && !said.isAside()
                && !said.readableWords().isBlank();
    }

    /** Contributions by whom they come from, as far as that is known: what one person answered together is one voice. */
    static Map<Object, List<Contribution>> byVoice(List<Contribution> contributions) {
        Map<Object, List<Contribution>> voices = new LinkedHashMap<>();
        contributions.stream().sorted(Comparator.comparing(said -> said.id)).forEach(said -> voices.computeIfAbsent(
                        "response".equals(said.sourceKind) && said.sourceId != null ? said.sourceId : said.id,
                        voice -> new java.util.ArrayList<>())
                .add(said));
        return voices;
    }
}
