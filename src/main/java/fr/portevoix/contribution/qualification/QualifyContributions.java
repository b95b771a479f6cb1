package fr.portevoix.contribution.qualification;

import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.Reading;
import fr.portevoix.contribution.Relation;
import fr.portevoix.contribution.Use;
import fr.portevoix.contribution.UseContributions;
import fr.portevoix.contribution.task.HandOn;
import fr.portevoix.contribution.task.Task;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Keeps what was decided about words, one or a thousand at a time, and undoes it whole. */
@ApplicationScoped
public class QualifyContributions {
    private static final int AT_ONCE = 500;

    @Inject
    UseContributions useContributions;

    @Inject
    HandOn handOn;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /** Keeps the decision for these contributions, which the caller has checked to be of this contract and readable. */
    @Transactional
    public Qualification qualify(Contract contract, List<UUID> contributions, Decision decision, UUID by) {
        Qualification qualification = begin(contract, contributions, decision, by);
        if (decision.outcome() != null) {
            use(contract, contributions, decision, qualification);
        }
        return qualification;
    }

    /** A thing that is answered by itself: what it is about in the team's own words, and all that was said of it. */
    public record Apart(String about, List<UUID> contributions) {}

    /** Hands several things on to one service in one act, with a task for each; one mail leaves. */
    @Transactional
    public Qualification handOnEach(Contract contract, List<Apart> things, HandOn.To to, String reason, UUID by) {
        Decision decision = new Decision(null, null, List.of(), null, Relation.HANDED_ON, null, null, to, reason);
        Qualification act = begin(
                contract,
                things.stream().flatMap(each -> each.contributions().stream()).toList(),
                decision,
                by);
        List<Task> tasks = handOn.handEach(
                contract, to, reason, things.stream().map(Apart::about).toList(), act.id, by);
        for (int at = 0; at < tasks.size(); at++) {
            Use use = use(decision, act);
            use.kind = Task.KIND;
            use.subjectId = tasks.get(at).id;
            use.untilOn = tasks.get(at).untilOn;
            useContributions.useIds(things.get(at).contributions(), use);
        }
        return act;
    }

    private Qualification begin(Contract contract, List<UUID> contributions, Decision decision, UUID by) {
        Qualification qualification = new Qualification();
        qualification.contract = contract;
        qualification.covered = decision.covered();
        qualification.offer = decision.offer();
        qualification.strategies = new HashSet<>(decision.strategies());
        qualification.addedValue = decision.addedValue();
        qualification.outcome = decision.outcome();
        qualification.label = decision.label();
        qualification.reason = decision.reason();
        qualification.concerned = contributions.size();
        qualification.qualifiedAt = clock.instant();
        qualification.qualifiedBy = by;
        qualification.persist();
        for (int from = 0; from < contributions.size(); from += AT_ONCE) {
            List<UUID> some = contributions.subList(from, Math.min(contributions.size(), from + AT_ONCE));
            some.forEach(id -> concern(qualification, id));
            entities.flush();
            Contribution.update("reading = ?1 where id in ?2 and reading = ?3", Reading.READ, some, Reading.UNREAD);
        }
        return qualification;
    }

    /** Undoes an act whole; empty where it is none of this contract, false where a service has answered already. */
    @Transactional
    public Optional<Boolean> undo(Contract contract, UUID id) {
        Optional<Qualification> found = Qualification.<Qualification>find("id = ?1 and contract = ?2", id, contract)
                .firstResultOptional();
        if (found.isPresent() && Task.count("act = ?1 and answeredOn is not null", id) > 0) {
            return Optional.of(false);
        }
        return found.map(act -> {
            useContributions.undoAct(act.id);
            Task.delete("act", act.id);
            act.delete();
            return true;
        });
    }

    private void concern(Qualification qualification, UUID contribution) {
        Qualified qualified = new Qualified();
        qualified.qualification = qualification;
        qualified.contribution = entities.getReference(Contribution.class, contribution);
        qualified.persist();
    }

    private static Use use(Decision decision, Qualification act) {
        Use use = new Use();
        use.act = act.id;
        use.relation = decision.outcome();
        use.reason = decision.reason();
        use.label = decision.label();
        use.usedBy = act.qualifiedBy;
        return use;
    }

    private void use(Contract contract, List<UUID> contributions, Decision decision, Qualification act) {
        Use use = use(decision, act);
        List<UUID> concerned = contributions;
        switch (decision.outcome()) {
            case FEEDS -> {
                use.kind = decision.kind();
                use.subjectId = decision.target().id();
                use.version = decision.target().version();
                use.address = decision.target().address();
            }
            case COVERED -> {
                use.kind = "offer";
                use.subjectId = decision.offer().id;
            }
            case HANDED_ON -> {
                Task task = handOn.hand(contract, decision.to(), decision.reason(), act.id, act.qualifiedBy);
                use.kind = Task.KIND;
                use.subjectId = task.id;
                use.untilOn = task.untilOn;
            }
            case ASIDE -> {
                use.kind = "none";
                use.label = "";
                concerned = withoutUse(contributions);
            }
        }
        useContributions.useIds(concerned, use);
    }

    /** Those of which nothing is made yet: what is of use is not set aside by a stroke over many. */
    private List<UUID> withoutUse(List<UUID> contributions) {
        Set<UUID> used = new HashSet<>(usedAmong(contributions));
        return contributions.stream().filter(id -> !used.contains(id)).toList();
    }

    /** Those among these of which something is made. */
    List<UUID> usedAmong(List<UUID> contributions) {
        List<UUID> used = new ArrayList<>();
        for (int from = 0; from < contributions.size(); from += AT_ONCE) {
            used.addAll(entities.createQuery(
                            "select distinct u.contribution.id from Use u where u.contribution.id in :ids"
                                    + " and u.relation <> :aside",
                            UUID.class)
                    .setParameter("ids", contributions.subList(from, Math.min(contributions.size(), from + AT_ONCE)))
                    .setParameter("aside", Relation.ASIDE)
                    .getResultList());
        }
        return used;
    }
}
