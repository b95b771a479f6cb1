package fr.portevoix.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says what is made of contributions, one or a thousand at a time, and undoes it. */
@ApplicationScoped
public class UseContributions {
    /** The longest reason or answer that is kept. */
    public static final int LONGEST = 2000;

    private static final int AT_ONCE = 500;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /**
     * Puts the contributions to the use that the template describes; where one of them is put to it already, the reason
     * is replaced. Words that are with the referent are left out. Answers how many were put to use.
     */
    @Transactional
    public int use(Collection<Contribution> contributions, Use template) {
        return useIds(contributions.stream().map(one -> one.id).toList(), template);
    }

    /** The same by ids, for more contributions than one wants to hold. */
    @Transactional
    public int useIds(Collection<UUID> contributions, Use template) {
        if (template.reason == null
                || template.reason.isBlank()
                || template.reason.strip().length() > LONGEST) {
            throw new IllegalArgumentException("A use needs a reason of " + LONGEST + " characters at most");
        }
        List<UUID> all = new ArrayList<>(contributions);
        int used = 0;
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            used += some(all.subList(from, Math.min(all.size(), from + AT_ONCE)), template);
            entities.flush();
        }
        return used;
    }

    /** Undoes one use; false where there is none such. */
    @Transactional
    public boolean undo(UUID id) {
        return Use.delete("id = ?1", id) == 1;
    }

    /** Undoes what one act made; what it replaced is there again. Answers how many contributions it concerned. */
    @Transactional
    public int undoAct(UUID act) {
        int back = Use.update(
                "reason = reasonBefore, act = actBefore, reasonBefore = null, actBefore = null"
                        + " where act = ?1 and reasonBefore is not null",
                act);
        return back + (int) Use.delete("act = ?1 and reasonBefore is null", act);
    }

    private int some(List<UUID> ids, Use template) {
        List<UUID> readable = entities.createQuery(
                        "select c.id from Contribution c where c.id in :ids and c.reading <> :aside", UUID.class)
                .setParameter("ids", ids)
                .setParameter("aside", Reading.ASIDE)
                .getResultList();
        if (readable.isEmpty()) {
            return 0;
        }
        String same = "kind = ?1 and relation = ?2 and contribution.id in ?3 and subjectId "
                + (template.subjectId == null ? "is null" : "= ?4");
        List<Use> before = template.subjectId == null
                ? Use.list(same, template.kind, template.relation, readable)
                : Use.list(same, template.kind, template.relation, readable, template.subjectId);
        Map<UUID, Use> known = before.stream()
                .collect(Collectors.toMap(use -> use.contribution.id, Function.identity(), (first, second) -> first));
        for (UUID id : readable) {
            Use use = known.get(id);
            if (use == null) {
                keep(id, template);
            } else {
                replace(use, template);
            }
        }
        // What is put to use was read.
        Contribution.update("reading = ?1 where id in ?2 and reading = ?3", Reading.READ, readable, Reading.UNREAD);
        return readable.size();
    }

    private void keep(UUID contribution, Use template) {
        Use use = new Use();
        use.contribution = entities.getReference(Contribution.class, contribution);
        use.relation = template.relation;
        use.kind = template.kind;
        use.subjectId = template.subjectId;
        use.version = template.version;
        use.reason = template.reason.strip();
        use.label = template.label;
        use.address = template.address;
        use.usedOn = template.usedOn == null ? LocalDate.now(clock) : template.usedOn;
        use.usedBy = template.usedBy;
        use.untilOn = template.untilOn;
        use.act = template.act;
        use.persist();
    }

    private static void replace(Use use, Use template) {
        use.reasonBefore = use.reason;
        use.actBefore = use.act;
        use.reason = template.reason.strip();
        use.act = template.act;
        use.version = template.version;
        use.label = template.label;
        use.address = template.address;
        use.untilOn = template.untilOn;
        use.usedBy = template.usedBy;
    }
}
