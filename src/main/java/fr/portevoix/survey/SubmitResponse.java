package fr.portevoix.survey;

import com.fasterxml.jackson.databind.JsonNode;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.Nature;
import fr.portevoix.contribution.ReceiptNumber;
import fr.portevoix.contribution.Receipts;
import fr.portevoix.contribution.RecordContribution;
import fr.portevoix.shared.crypto.KeyedHash;
import fr.portevoix.shared.database.Thing;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.hibernate.Hibernate;

/**
 * Takes in one person's answers to a survey: checks them, and stores response, contributions and receipt together or
 * not at all.
 *
 * <p>It opens its own transaction, because two sendings of one form that cross each other meet on the unique key: the
 * second then fails, looks again, and finds what the first one stored.
 */
@ApplicationScoped
public class SubmitResponse {
    private static final int ATTEMPTS = 4;

    @Inject
    KeyedHash keyedHash;

    @Inject
    Receipts receipts;

    @Inject
    RecordContribution recordContribution;

    @Inject
    OpenSurveys openSurveys;

    @Inject
    EntityManager entities;

    @Inject
    SurveyRules rules;

    @Inject
    SurveyConfig config;

    @Inject
    Clock clock;

    /** Stores the answers, or says why not. */
    public Outcome submit(Submission submission) {
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(() -> take(submission));
            } catch (RuntimeException crossed) {
                if (attempt == ATTEMPTS || !Crossing.isCause(crossed)) {
                    throw crossed;
                }
            }
        }
    }

    private Outcome take(Submission sent) {
        Questionnaire questionnaire = openSurveys.of(sent.survey()).orElseThrow(NotFoundException::new);
        Survey survey = questionnaire.survey();
        Judged judged = questionnaire.judge(
                sent.answers(),
                sent.arrival().channel(),
                SurveyWords.in(sent.arrival().language()),
                config.mostWords());
        byte[] key = keyedHash.of("response form key", survey.id.toString(), sent.key());
        byte[] words = keyedHash.of("response words", judged.canonical());
        ReceiptNumber receipt = receipts.number("survey " + survey.id + " " + sent.key());
        Optional<Response> before =
                Response.find("survey.id = ?1 and formKey = ?2", survey.id, key).firstResultOptional();
        if (before.isPresent() && before.get().erasedOn != null) {
            // Sent again after its holder had it erased: the receipt tells so, and nothing comes back.
            return new Outcome.Received(receipt, true);
        }
        if (before.isPresent() && judged.errors().isEmpty()) {
            return Arrays.equals(before.get().words, words)
                    ? new Outcome.Received(receipt, true)
                    : new Outcome.OtherWords();
        }
        Submission.Arrival arrival = sent.arrival();
        if (arrival.enteredBy() == null && !rules.mayAnswer(survey)) {
            return new Outcome.NotOpen(rules.state(survey));
        }
        if (judged.errors().isAny()) {
            return new Outcome.Refused(judged.errors());
        }
        store(questionnaire, sent, judged, receipt, key, words);
        return new Outcome.Received(receipt, false);
    }

    private void store(
            Questionnaire questionnaire,
            Submission sent,
            Judged judged,
            ReceiptNumber receipt,
            byte[] key,
            byte[] words) {
        Response response = new Response();
        response.survey = reference(questionnaire.survey());
        Submission.Arrival arrival = sent.arrival();
        response.version = questionnaire.survey().version;
        response.channel = arrival.channel();
        response.day = arrival.day() == null ? LocalDate.now(clock) : arrival.day();
        response.language = arrival.language();
        response.source = arrival.source();
        response.trial = arrival.trial();
        response.answers = judged.kept();
        response.receipt = receipts.hash(receipt);
        response.formKey = key;
        response.words = words;
        response.enteredBy = arrival.enteredBy();
        place(questionnaire, judged).ifPresent(code -> {
            response.quartier =
                    questionnaire.places().quartier(code).map(this::reference).orElse(null);
            response.commune =
                    questionnaire.places().commune(code).map(this::reference).orElse(null);
        });
        response.persist();
        receipts.keep(receipt, reference(questionnaire.survey().contract), "response", response.id);
        for (Item item : questionnaire.items()) {
            Given given = judged.given().get(item.code());
            if (given != null && given.words() != null) {
                recordContribution.record(
                        contribution(response, questionnaire.survey(), item.question(), given.words()));
            }
        }
    }

    /** The thing as the session takes it without reading it again: what is kept belongs to no session. */
    @SuppressWarnings("unchecked")
    private <T extends Thing> T reference(T thing) {
        return (T) entities.getReference(Hibernate.getClass(thing), thing.id);
    }

    private static Optional<String> place(Questionnaire questionnaire, Judged judged) {
        return questionnaire.items().stream()
                .filter(item -> item.kind() instanceof PlaceQuestion)
                .map(item -> judged.given().get(item.code()))
                .filter(java.util.Objects::nonNull)
                .map(Given::kept)
                .map(JsonNode::asText)
                .findFirst();
    }

    private Contribution contribution(Response response, Survey survey, Question question, String words) {
        Contribution contribution = new Contribution();
        contribution.contract = reference(survey.contract);
        contribution.consultation = reference(survey.consultation);
        contribution.channel = response.channel;
        contribution.nature = question.nature == null ? Nature.NEED : question.nature;
        contribution.language = response.language;
        contribution.body = words;
        contribution.saidOn = response.day;
        contribution.sourceKind = "response";
        contribution.sourceId = response.id;
        contribution.sourcePart = question.code;
        contribution.receipt = response.receipt;
        contribution.enteredBy = response.enteredBy;
        if (response.quartier != null) {
            contribution.quartiers.add(response.quartier);
        }
        return contribution;
    }
}
