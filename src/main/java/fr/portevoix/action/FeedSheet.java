package fr.portevoix.action;

import fr.portevoix.account.Audit;
import fr.portevoix.account.SignedIn;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.ContributionFilter;
import fr.portevoix.contribution.Feedable;
import fr.portevoix.contribution.Relation;
import fr.portevoix.contribution.Use;
import fr.portevoix.contribution.UseContributions;
import fr.portevoix.contribution.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Ties contributions to the sheet that they feed, with a reason that their authors read, and unties them. */
@ApplicationScoped
public class FeedSheet {
    @Inject
    UseContributions useContributions;

    @Inject
    SheetVoices voices;

    @Inject
    EntityManager entities;

    @Inject
    SignedIn signedIn;

    @Inject
    Audit audit;

    /** Ties these contributions of the sheet's contract; answers how many. */
    @Transactional
    public int feed(ActionSheet sheet, Collection<UUID> contributions, String reason) {
        List<UUID> ours = contributions.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select c.id from Contribution c where c.contract = :contract and c.id in :ids",
                                UUID.class)
                        .setParameter("contract", sheet.contract)
                        .setParameter("ids", contributions)
                        .getResultList();
        int fed = useContributions.useIds(ours, template(sheet, reason));
        audit.keep("sheet.feed", sheet.contract.id, ActionSheet.KIND, sheet.id, String.valueOf(fed));
        return fed;
    }

    /** Ties everything that a filter lets through. */
    @Transactional
    public int feed(ActionSheet sheet, ContributionFilter filter, String reason) {
        ContributionFilter.Condition condition = filter.condition(sheet.contract);
        TypedQuery<UUID> query =
                entities.createQuery("select c.id from Contribution c where " + condition.where(), UUID.class);
        condition.values().forEach(query::setParameter);
        return feed(sheet, query.getResultList(), reason);
    }

    /** Unties one contribution; false where it is not tied to this sheet. */
    @Transactional
    public boolean untie(ActionSheet sheet, UUID use) {
        boolean untied = of(sheet, use) != null && useContributions.undo(use);
        if (untied) {
            audit.keep("sheet.unfeed", sheet.contract.id, ActionSheet.KIND, sheet.id, null);
        }
        return untied;
    }

    /** Lets anybody read quotable words on the sheet's page, or takes them back; false where they may not be quoted. */
    @Transactional
    public boolean quote(ActionSheet sheet, UUID use, boolean inPublic) {
        Use tied = of(sheet, use);
        if (tied == null
                || voices.isListedApart(tied.contribution)
                || inPublic && (!tied.contribution.quotable || tied.contribution.isAside())) {
            return false;
        }
        Contribution said = tied.contribution;
        said.visibility = inPublic ? Visibility.PUBLISHED : Visibility.PRIVATE;
        audit.keep(inPublic ? "sheet.quote" : "sheet.unquote", sheet.contract.id, ActionSheet.KIND, sheet.id, null);
        return true;
    }

    private static Use of(ActionSheet sheet, UUID use) {
        return Use.<Use>find(
                        "id = ?1 and kind = ?2 and subjectId = ?3 and relation = ?4",
                        use,
                        ActionSheet.KIND,
                        sheet.id,
                        Relation.FEEDS)
                .firstResult();
    }

    private Use template(ActionSheet sheet, String reason) {
        Use use = new Use();
        use.relation = Relation.FEEDS;
        use.kind = ActionSheet.KIND;
        use.subjectId = sheet.id;
        use.reason = reason.strip();
        use.usedBy = signedIn.isPresent() ? signedIn.person().id : null;
        Feedable.Target target = SheetFeeding.target(sheet);
        use.label = target.label();
        use.version = target.version();
        use.address = target.address();
        return use;
    }
}
