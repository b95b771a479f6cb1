package fr.portevoix.survey.abuse;

import fr.portevoix.survey.Survey;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Finds the same words in several responses to one survey.
 *
 * <p>It runs beside the answering, which must not wait for it; several copies that do it together do the same once.
 */
@ApplicationScoped
public class FlagSameWords {
    private static final int TOGETHER = 500;

    /** A while after its last day a survey still gets what waited on tablets and telephones. */
    private static final int DAYS_AFTER = 30;

    private static final String FIND =
            """
            select distinct c.source_id from contribution c join response r on r.id = c.source_id
              join (select c2.source_part part, sha2(lower(c2.body), 256) said
                      from contribution c2 join response r2 on r2.id = c2.source_id
                     where c2.source_kind = 'response' and r2.survey_id = :survey and char_length(c2.body) >= :from
                     group by 1, 2 having count(distinct c2.source_id) >= :people) same
                on same.part = c.source_part and same.said = sha2(lower(c.body), 256)
             where c.source_kind = 'response' and r.survey_id = :survey
               and (r.flags is null or r.flags not like '%SAME_WORDS%')
            """;

    @Inject
    EntityManager entities;

    @Inject
    AbuseConfig config;

    @Inject
    Clock clock;

    @Scheduled(
            every = "{portevoix.abuse.every}",
            delayed = "20s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void look() {
        List<Survey> surveys = Survey.list(
                "published = true and (closesOn is null or closesOn > ?1)",
                LocalDate.now(clock).minusDays(DAYS_AFTER));
        surveys.forEach(survey -> in(survey.id));
    }

    /** Flags the responses to this survey that share their words with others; how many were not flagged before. */
    @Transactional
    @SuppressWarnings("unchecked")
    public int in(UUID survey) {
        List<UUID> found = entities.createNativeQuery(FIND, UUID.class)
                .setParameter("survey", survey)
                .setParameter("from", config.sameWordsFrom())
                .setParameter("people", config.sameWords())
                .getResultList();
        int flagged = 0;
        for (int from = 0; from < found.size(); from += TOGETHER) {
            flagged += entities.createQuery(
                            "update Response r set r.flags = case when r.flags is null then 'SAME_WORDS'"
                                    + " else concat(r.flags, ',SAME_WORDS') end"
                                    + " where r.id in :ids and r.erasedOn is null"
                                    + " and (r.flags is null or r.flags not like '%SAME_WORDS%')")
                    .setParameter("ids", found.subList(from, Math.min(found.size(), from + TOGETHER)))
                    .executeUpdate();
        }
        return flagged;
    }
}
