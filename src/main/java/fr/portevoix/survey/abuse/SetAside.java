package fr.portevoix.survey.abuse;

import fr.portevoix.account.Audit;
import fr.portevoix.account.SignedIn;
import fr.portevoix.contribution.CountContributions;
import fr.portevoix.survey.Response;
import fr.portevoix.survey.Survey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Sets responses aside with all that they say, so that no figure and no note has them, or brings them back. */
@ApplicationScoped
public class SetAside {
    @Inject
    EntityManager entities;

    @Inject
    CountContributions countContributions;

    @Inject
    Audit audit;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    /** Sets aside those of these responses that are counted; how many. */
    @Transactional
    public int aside(Survey survey, Collection<UUID> ids, AsideReason reason, String details) {
        List<Response> found = locked(survey, ids, "r.asideOn is null and r.erasedOn is null");
        found.forEach(response -> {
            response.asideOn = LocalDate.now(clock);
            response.asideBy = signedIn.person().id;
            response.asideReason = reason.with(details);
        });
        return counted(survey, found, false, "survey.set-aside", reason.getLabel());
    }

    /** Brings back those of these responses that were set aside; how many. */
    @Transactional
    public int bringBack(Survey survey, Collection<UUID> ids) {
        List<Response> found = locked(survey, ids, "r.asideOn is not null");
        found.forEach(response -> {
            response.asideOn = null;
            response.asideBy = null;
            response.asideReason = null;
        });
        return counted(survey, found, true, "survey.bring-back", "");
    }

    private List<Response> locked(Survey survey, Collection<UUID> ids, String condition) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "from Response r where r.survey = :survey and r.id in :ids and " + condition
                                        + " order by r.id",
                                Response.class)
                        .setParameter("survey", survey)
                        .setParameter("ids", ids)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList();
    }

    private int counted(Survey survey, List<Response> found, boolean counted, String act, String why) {
        if (!found.isEmpty()) {
            countContributions.of(
                    "response", found.stream().map(response -> response.id).toList(), counted);
            audit.keep(act, survey.contract.id, "survey", survey.id, found.size() + (why.isEmpty() ? "" : " : " + why));
        }
        return found.size();
    }
}
