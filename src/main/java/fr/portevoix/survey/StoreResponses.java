package fr.portevoix.survey;

import com.fasterxml.jackson.databind.JsonNode;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.Nature;
import fr.portevoix.contribution.Receipts;
import fr.portevoix.contribution.RecordContribution;
import fr.portevoix.shared.database.Thing;
import fr.portevoix.shared.media.Picture;
import fr.portevoix.survey.abuse.Flag;
import fr.portevoix.territory.Quartier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Hibernate;

/** Stores checked answers inside a transaction that its caller opened, each as response, contributions and receipt. */
@ApplicationScoped
class StoreResponses {
    @Inject
    EntityManager entities;

    @Inject
    Receipts receipts;

    @Inject
    RecordContribution recordContribution;

    @Inject
    SurveyRules rules;

    @Inject
    Clock clock;

    /** Stores these and says in their order what became of each. */
    List<Outcome> store(List<CheckedSubmission> group) {
        Map<Key, Before> before = before(group);
        Set<Key> used = usedLinks(group);
        List<Outcome> outcomes = new ArrayList<>();
        for (CheckedSubmission checked : group) {
            Key key = Key.of(checked.survey().id, checked.key());
            Outcome outcome = outcome(checked, before.get(key), used);
            if (outcome instanceof Outcome.Received received && !received.again()) {
                store(checked);
                before.put(key, new Before(checked.words(), false));
                if (checked.pass().link() != null) {
                    used.add(Key.of(checked.survey().id, checked.pass().link()));
                }
            }
            outcomes.add(outcome);
        }
        // Here rather than at the commit, whose failure the transaction manager would report as its own.
        entities.flush();
        return outcomes;
    }

    private record Key(UUID survey, ByteBuffer hash) {
        static Key of(UUID survey, byte[] hash) {
            return new Key(survey, ByteBuffer.wrap(hash));
        }
    }

    /** What was stored under a key: the hash of its words, and whether its holder had it erased. */
    private record Before(byte[] words, boolean erased) {}

    private Map<Key, Before> before(List<CheckedSubmission> group) {
        Map<Key, Before> before = new HashMap<>();
        group.stream()
                .collect(Collectors.groupingBy(checked -> checked.survey().id))
                .forEach((survey, checked) -> entities.createQuery(
                                "select r.formKey, r.words, r.erasedOn from Response r"
                                        + " where r.survey.id = ?1 and r.formKey in ?2",
                                Tuple.class)
                        .setParameter(1, survey)
                        .setParameter(
                                2, checked.stream().map(CheckedSubmission::key).toList())
                        .getResultList()
                        .forEach(row -> before.put(
                                Key.of(survey, row.get(0, byte[].class)),
                                new Before(row.get(1, byte[].class), row.get(2) != null))));
        return before;
    }

    /** The links of these that have given an answer. */
    private Set<Key> usedLinks(List<CheckedSubmission> group) {
        Set<Key> used = new HashSet<>();
        group.stream()
                .filter(checked -> checked.pass().link() != null)
                .collect(Collectors.groupingBy(checked -> checked.survey().id))
                .forEach((survey, checked) -> entities.createQuery(
                                "select r.link from Response r where r.survey.id = ?1 and r.link in ?2", byte[].class)
                        .setParameter(1, survey)
                        .setParameter(
                                2,
                                checked.stream().map(each -> each.pass().link()).toList())
                        .getResultList()
                        .forEach(link -> used.add(Key.of(survey, link))));
        return used;
    }

    private Outcome outcome(CheckedSubmission checked, Before before, Set<Key> used) {
        Judged judged = checked.judged();
        if (before != null && before.erased()) {
            // Sent again after its holder had it erased: the receipt tells so, and nothing comes back.
            return new Outcome.Received(checked.receipt(), true);
        }
        if (before != null && judged.errors().isEmpty()) {
            return Arrays.equals(before.words(), checked.words())
                    ? new Outcome.Received(checked.receipt(), true)
                    : new Outcome.OtherWords();
        }
        if (checked.arrival().enteredBy() == null
                && !checked.arrival().trial()
                && !rules.mayAnswer(checked.survey(), checked.arrival().day())) {
            return new Outcome.NotOpen(rules.state(checked.survey()));
        }
        if (!checked.pass().admits()) {
            return new Outcome.NotInvited();
        }
        if (checked.pass().link() != null
                && used.contains(Key.of(checked.survey().id, checked.pass().link()))) {
            return new Outcome.LinkUsed();
        }
        return judged.errors().isAny()
                ? new Outcome.Refused(judged.errors())
                : new Outcome.Received(checked.receipt(), false);
    }

    private void store(CheckedSubmission checked) {
        Survey survey = checked.survey();
        Response response = response(checked);
        response.persist();
        if (response.trial) {
            // Nothing of a trial is said to anybody: its words are no contribution, and no receipt leads to it.
            return;
        }
        receipts.keep(checked.receipt(), reference(survey.contract), "response", response.id);
        for (Item item : checked.questionnaire().items()) {
            Given given = checked.judged().given().get(item.code());
            if (given != null && given.picture() != null) {
                keep(response, item.code(), given.picture());
            }
            if (given != null && given.words() != null) {
                recordContribution.record(contribution(
                        response, survey, item.question(), given.words(), about(item, given, checked, response)));
            }
        }
    }

    private Response response(CheckedSubmission checked) {
        Submission.Arrival arrival = checked.arrival();
        Response response = new Response();
        response.survey = reference(checked.survey());
        response.version = checked.questionnaire().version();
        response.channel = arrival.channel();
        response.day = arrival.day() == null ? LocalDate.now(clock) : arrival.day();
        response.language = arrival.language();
        response.source = arrival.source();
        response.trial = arrival.trial();
        response.link = checked.pass().link();
        response.invitation = checked.survey().identified ? checked.pass().invitation() : null;
        response.information = arrival.information();
        response.answers = checked.judged().kept();
        response.receipt = arrival.trial() ? null : receipts.hash(checked.receipt());
        response.formKey = checked.key();
        response.words = checked.words();
        response.enteredBy = arrival.enteredBy();
        response.flags = Flag.kept(checked.flags());
        Places places = checked.questionnaire().places();
        place(checked).ifPresent(code -> {
            response.quartier = places.quartier(code).map(this::reference).orElse(null);
            response.commune = places.commune(code).map(this::reference).orElse(null);
        });
        return response;
    }

    private static Optional<String> place(CheckedSubmission checked) {
        return checked.questionnaire().items().stream()
                .filter(item -> item.kind() instanceof PlaceQuestion)
                .map(item -> checked.judged().given().get(item.code()))
                .filter(Objects::nonNull)
                .map(Given::kept)
                .map(JsonNode::asText)
                .findFirst();
    }

    private static void keep(Response response, String question, Picture picture) {
        SurveyPhoto photo = new SurveyPhoto();
        photo.response = response;
        photo.question = question;
        photo.hash = picture.hash();
        photo.width = picture.width();
        photo.height = picture.height();
        photo.image = picture.jpeg();
        photo.persist();
    }

    /** The quartier that words are about: that of the place that they name, else that of who says them; null for none. */
    private Quartier about(Item item, Given given, CheckedSubmission checked, Response response) {
        if (item.kind() instanceof PointQuestion && given.kept().has(PointQuestion.IN)) {
            return checked.questionnaire()
                    .places()
                    .quartier(given.kept().get(PointQuestion.IN).asText())
                    .map(this::reference)
                    .orElse(null);
        }
        return response.quartier;
    }

    private Contribution contribution(
            Response response, Survey survey, Question question, String words, Quartier about) {
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
        if (about != null) {
            contribution.quartiers.add(about);
        }
        return contribution;
    }

    /** The thing as this session takes it without reading it: what {@link OpenSurveys} keeps belongs to no session. */
    @SuppressWarnings("unchecked")
    private <T extends Thing> T reference(T thing) {
        return (T) entities.getReference(Hibernate.getClass(thing), thing.id);
    }
}
