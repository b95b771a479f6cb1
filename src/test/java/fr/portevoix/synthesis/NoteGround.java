package fr.portevoix.synthesis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.portevoix.account.TestPeople;
import fr.portevoix.contribution.Channel;
import fr.portevoix.contribution.Consultation;
import fr.portevoix.contribution.ParticipationLevel;
import fr.portevoix.contribution.QuotedFigure;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.survey.ImportSurvey;
import fr.portevoix.survey.Outcome;
import fr.portevoix.survey.Submission;
import fr.portevoix.survey.SubmitResponse;
import fr.portevoix.survey.Survey;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.Quartier;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** A contract of its own with two quartiers, a consultation and a survey, and people who may and may not compose. */
final class NoteGround {
    static final LocalDate DAY = LocalDate.of(2023, 5, 2);

    final Contract contract;
    final Quartier grazailles;
    final Quartier conte;
    final Consultation consultation;
    final Survey survey;
    final TestPeople.Visitor facilitator;
    final TestPeople.Visitor reader;

    private NoteGround() {
        String slug = "notes-" + UUID.randomUUID().toString().substring(0, 8);
        contract = inTransaction(() -> contract(slug));
        grazailles = inTransaction(() -> quartier("grazailles", "Grazailles", 1));
        conte = inTransaction(() -> quartier("la-conte", "La Conte", 2));
        consultation = inTransaction(this::consultation);
        ImportSurvey.Report imported = bean(ImportSurvey.class).read(consultation, SURVEY);
        if (imported.isRefused()) {
            throw new IllegalStateException(String.join("\n", imported.errors()));
        }
        survey = imported.survey();
        facilitator = TestPeople.facilitator(contract.id);
        reader = TestPeople.reader(contract.id);
    }

    static final String SURVEY =
            """
            title: Enquête habitants
            slug: enquete
            opensOn: 2023-05-01
            closesOn: 2023-06-30
            published: true
            questions:
              - {code: quartier, kind: quartier, label: "Où habitez-vous ?"}
              - {code: genre, kind: single, label: Vous êtes, options: [Une femme, Un homme, Autre]}
              - {code: avis, kind: matrix, label: Comment jugez-vous, rows: [Propreté, Transports], scale: [Très bien, Plutôt bien, Plutôt mal, Très mal]}
              - {code: priorites, kind: multiple, max: 2, label: "Quelles sont vos priorités ?", options: [Sécurité, Propreté, Santé]}
              - {code: besoins, kind: long, nature: NEED, label: "De quoi avez-vous besoin ?"}
            """;

    static NoteGround laid() {
        return new NoteGround();
    }

    /** So many people answer the same. */
    void answer(int people, Channel channel, String answers) {
        for (int i = 0; i < people; i++) {
            Outcome outcome = bean(SubmitResponse.class)
                    .submit(new Submission(
                            survey.id,
                            UUID.randomUUID().toString(),
                            json(answers),
                            Submission.Arrival.entered(channel, "fr", DAY, facilitator.personId())));
            if (!(outcome instanceof Outcome.Received)) {
                throw new IllegalStateException("Not received: " + outcome);
            }
        }
    }

    QuotedFigure quote(String channel, String measure, String part, String value, String unit, Integer base) {
        return inTransaction(() -> {
            QuotedFigure figure = new QuotedFigure();
            figure.consultation = consultation;
            figure.position = (int) QuotedFigure.count("consultation", consultation) + 1;
            figure.channel = channel;
            figure.measure = measure;
            figure.part = part;
            figure.value = new BigDecimal(value);
            figure.unit = unit;
            figure.base = base;
            figure.source = "Restitution du 6 juillet 2023";
            figure.persist();
            return figure;
        });
    }

    SynthesisNote note(String title) {
        return bean(ComposeNote.class).begin(contract, title, "Sous-titre", List.of(consultation));
    }

    /** Adds a block with these settings. */
    NoteBlock block(SynthesisNote note, String kind, String title, Record settings) {
        return inTransaction(() -> bean(ComposeNote.class)
                .add(
                        SynthesisNote.findById(note.id),
                        bean(BlockKinds.class).of(kind).orElseThrow(),
                        title,
                        settings));
    }

    void mark(SynthesisNote note, Diffusion mark) {
        inTransaction(() -> SynthesisNote.update("diffusion = ?1 where id = ?2", mark, note.id));
    }

    String desk(String rest) {
        return "/" + contract.slug + "/bureau/notes" + rest;
    }

    static <T> T inTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }

    static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }

    private static Contract contract(String slug) {
        Contract contract = new Contract();
        contract.slug = slug;
        contract.name = "Contrat " + slug;
        contract.territory = "Territoire " + slug;
        contract.startsOn = LocalDate.of(2024, 1, 1);
        contract.endsOn = LocalDate.of(2030, 12, 31);
        contract.persist();
        return contract;
    }

    private Quartier quartier(String slug, String name, int position) {
        Quartier quartier = new Quartier();
        quartier.contract = contract;
        quartier.slug = slug;
        quartier.name = name;
        quartier.position = position;
        quartier.persist();
        return quartier;
    }

    private Consultation consultation() {
        Consultation one = new Consultation();
        one.contract = contract;
        one.slug = "concertation";
        one.title = Wording.french("Concertation 2023");
        one.opensOn = LocalDate.of(2023, 5, 1);
        one.closesOn = LocalDate.of(2023, 6, 30);
        one.level = ParticipationLevel.CONCERTATION;
        one.whoDecides = Wording.french("Le comité de pilotage.");
        one.published = true;
        one.persist();
        return one;
    }

    private static Map<String, JsonNode> json(String answers) {
        try {
            return new ObjectMapper().readValue(answers, new TypeReference<>() {});
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException(notJson);
        }
    }
}
