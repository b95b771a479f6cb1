package fr.portevoix.survey;

import fr.portevoix.account.Audit;
import fr.portevoix.survey.SurveyTallies.Measure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Makes the answers to a question public, frozen as they are today.
 *
 * <p>A question is published once: two tables of it, of two dates or with and without quartiers, could be subtracted
 * and give away the few people between them. What was withdrawn may have been copied, so it can only come back as it was.
 */
@ApplicationScoped
public class PublishResult {
    @Inject
    PrepareResult prepareResult;

    @Inject
    SurveyConfig config;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Inject
    EntityManager entities;

    /** Why the question cannot be published so, in French; empty where it can. */
    public Optional<String> refusal(Survey survey, Measure measure, boolean byQuartier, ResultContent content) {
        List<ResultSnapshot> before = ResultSnapshot.list("survey = ?1 and questionCode = ?2", survey, key(measure));
        if (before.stream().anyMatch(each -> each.withdrawnOn == null)) {
            return Optional.of(
                    "Cette question est déjà publiée. Deux tableaux de la même question, à deux dates ou avec et"
                            + " sans quartiers, permettraient de retrouver par soustraction les quelques personnes qui les"
                            + " séparent.");
        }
        boolean asItWas = before.stream()
                .allMatch(each -> each.byQuartier == byQuartier && each.content.equals(SurveyJson.write(content)));
        return asItWas
                ? Optional.empty()
                : Optional.of(
                        "Cette question a déjà été publiée, puis retirée ; le tableau a pu être copié. Elle ne peut"
                                + " être publiée à nouveau qu’à l’identique, car la différence avec l’ancien tableau pourrait"
                                + " désigner quelques personnes.");
    }

    /** Publishes the question; answers with the reason where it cannot be. */
    @Transactional
    public Optional<String> publish(Survey survey, Measure measure, boolean byQuartier) {
        // Two facilitators who publish at the same moment wait for each other here.
        Survey locked = entities.find(Survey.class, survey.id, LockModeType.PESSIMISTIC_WRITE);
        Optional<ResultContent> content = prepareResult.prepare(locked, measure, byQuartier);
        if (content.isEmpty()) {
            return Optional.of("Cette question ne se compte pas.");
        }
        Optional<String> refusal = refusal(locked, measure, byQuartier, content.get());
        if (refusal.isPresent()) {
            return refusal;
        }
        ResultSnapshot snapshot = new ResultSnapshot();
        snapshot.survey = locked;
        snapshot.questionCode = key(measure);
        snapshot.byQuartier = byQuartier;
        snapshot.publishedOn = LocalDate.now(clock);
        snapshot.floor = config.floor();
        snapshot.content = SurveyJson.write(content.get());
        snapshot.persist();
        audit.keep("survey.publish-result", locked.contract.id, "result", snapshot.id, key(measure));
        return Optional.empty();
    }

    /** Takes a publication back; its page no longer shows it, and it stays known here. */
    @Transactional
    public void withdraw(ResultSnapshot published) {
        ResultSnapshot snapshot = ResultSnapshot.findById(published.id);
        if (snapshot.withdrawnOn == null) {
            snapshot.withdrawnOn = LocalDate.now(clock);
            audit.keep(
                    "survey.withdraw-result",
                    snapshot.survey.contract.id,
                    "result",
                    snapshot.id,
                    snapshot.questionCode);
        }
    }

    /** A measure as one text: the question, and the row of a matrix after a slash. */
    static String key(Measure measure) {
        return measure.row() == null ? measure.question() : measure.question() + "/" + measure.row();
    }

    /** The measure that such a text names. */
    static Measure measure(String key) {
        int slash = key.indexOf('/');
        return slash < 0 ? Measure.of(key) : new Measure(key.substring(0, slash), key.substring(slash + 1));
    }
}
