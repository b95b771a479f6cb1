package fr.portevoix.workshop.street;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.account.SignedIn;
import fr.portevoix.contribution.Speaker;
import fr.portevoix.shared.media.Sound;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.territory.Quartier;
import fr.portevoix.workshop.Choice;
import fr.portevoix.workshop.Phase;
import fr.portevoix.workshop.Workshop;
import fr.portevoix.workshop.WorkshopQuestion;
import fr.portevoix.workshop.capture.KeepLines;
import fr.portevoix.workshop.capture.Line;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** Where the team notes what people answer in the street: the questions of the place, one person after the other. */
@Path("/{contract}/bureau/ateliers/{session}/rue")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class StreetDesk {
    private static final String WORDS = "reponse-";
    private static final String SOUND = "son-";
    private static final int EMPTY_ROWS = 3;
    private static final int MOST_QUESTIONS = 40;

    @Inject
    CurrentContract contract;

    @Inject
    KeepEncounter keepEncounter;

    @Inject
    KeepQuestions keepQuestions;

    @Inject
    SignedIn signedIn;

    @Inject
    Flash flash;

    /** A question with what was typed under it, and what is wrong with that. */
    public record Asked(WorkshopQuestion question, String words, String wrongWords, String wrongSound) {
        /** The name of the field of its words. */
        public String wordsField() {
            return WORDS + question.id;
        }

        /** The name of the field of its sound. */
        public String soundField() {
            return SOUND + question.id;
        }
    }

    /** The page: {@code place} is the quartier where one stands, null for none. */
    public record StreetPage(
            String here,
            Workshop workshop,
            String key,
            Quartier place,
            List<Quartier> quartiers,
            List<Asked> asked,
            EncounterFields typed,
            Errors errors) {
        public List<Speaker> speakers() {
            return List.of(Speaker.values());
        }

        /** As whom somebody speaks: what was chosen, or as the session says. */
        public Speaker speaker() {
            return Choice.of(Speaker.class, typed.first("voix")).orElse(workshop.usualSpeaker);
        }
    }

    /** The questions, to be changed; the rows hold those that are there and empty ones. */
    public record QuestionsPage(
            String here, Workshop workshop, List<WorkshopQuestion> rows, List<Quartier> quartiers, Errors errors) {
        public List<Phase> phases() {
            return List.of(Phase.values());
        }
    }

    @CheckedTemplate(basePath = "workshop/street")
    record street(StreetPage page) implements TemplateInstance {}

    @CheckedTemplate(basePath = "workshop/street")
    record questions(QuestionsPage page) implements TemplateInstance {}

    /** The questions of a place, for the next person. */
    @GET
    public TemplateInstance form(@RestPath("session") String slug, @RestQuery("quartier") String place) {
        return page(
                find(slug),
                place(place),
                EncounterFields.EMPTY,
                UUID.randomUUID().toString(),
                Errors.none());
    }

    /** Keeps what one person answered. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response keep(@RestPath("session") String slug, MultipartFormDataInput sent) {
        Workshop workshop = find(slug);
        EncounterFields fields = EncounterFields.of(sent);
        Quartier place = place(fields.first("quartier"));
        String key = fields.first("cle").isBlank() || fields.first("cle").length() > 80
                ? UUID.randomUUID().toString()
                : fields.first("cle");
        Errors errors = Errors.none();
        Optional<Speaker> speaker = Choice.of(Speaker.class, fields.first("voix"));
        if (speaker.isEmpty()) {
            errors.add("voix", "Choisissez qui parle.");
        }
        boolean consent = "oui".equals(fields.first("accord"));
        List<KeepEncounter.Answer> answers = new ArrayList<>();
        boolean dropped = false;
        for (WorkshopQuestion question : asked(workshop, place)) {
            byte[] sound = fields.file(SOUND + question.id);
            String words = Line.clean(fields.first(WORDS + question.id));
            Optional<String> type = Sound.type(sound);
            if (sound.length > 0 && type.isEmpty()) {
                errors.add(
                        SOUND + question.id,
                        "Ce fichier n’est pas un son MP3, M4A, OGG, WAV ou WebM de 1,5 Mo au plus.");
            }
            if (words.length() > Line.LONGEST) {
                errors.add(WORDS + question.id, "Cette réponse dépasse 2\u202f000 caractères.");
            }
            boolean voice = type.isPresent() && consent;
            dropped |= type.isPresent() && !consent;
            if (!words.isEmpty() || voice) {
                answers.add(new KeepEncounter.Answer(
                        new Line(
                                question.phase,
                                words.isEmpty() ? KeepEncounter.TO_WRITE : words,
                                speaker.orElse(Speaker.RESIDENT),
                                place == null ? workshop.quartiers : List.of(place),
                                0,
                                null,
                                question),
                        voice ? sound : null,
                        type.orElse(null)));
            }
        }
        KeepEncounter.Wish wish = wish(fields, errors);
        if (answers.isEmpty() && wish == null) {
            errors.add(
                    "reponses",
                    dropped
                            ? "Sans l’accord de la personne, aucun son n’est gardé\u00a0: écrivez ce qu’elle a dit, ou"
                                    + " notez son accord."
                            : "Écrivez au moins une réponse.");
        }
        if (errors.isAny()) {
            return Answers.mend(page(workshop, place, fields, key, errors));
        }
        try {
            int fresh = keepEncounter.keep(workshop, answers, consent, wish, key, signedIn.person().id);
            flash.say((fresh == 1 ? "Une réponse est enregistrée." : fresh + " réponses sont enregistrées.")
                    + (dropped ? " Le son n’est pas gardé\u00a0: la personne n’a pas donné son accord." : "")
                    + (wish != null ? " Son adresse attend sa confirmation par courriel." : ""));
            return Answers.seeOther(here(slug) + "/rue" + (place == null ? "" : "?quartier=" + place.slug));
        } catch (KeepLines.OtherWords otherWords) {
            errors.add(
                    "reponses",
                    "D’autres réponses ont déjà été enregistrées depuis cette page. Enregistrez celles-ci"
                            + " aussi\u00a0?");
            return Answers.mend(page(workshop, place, fields, UUID.randomUUID().toString(), errors));
        }
    }

    /** The questions, to be changed. */
    @GET
    @Path("questions")
    public TemplateInstance questions(@RestPath("session") String slug) {
        Workshop workshop = find(slug);
        return questions(workshop, WorkshopQuestion.of(workshop), Errors.none());
    }

    /** Keeps the questions as they are now. */
    @POST
    @Path("questions")
    public Response change(
            @RestPath("session") String slug,
            @RestForm("question") List<String> bodies,
            @RestForm("temps") List<String> phases,
            @RestForm("pour") List<String> places) {
        Workshop workshop = find(slug);
        List<WorkshopQuestion> rows = new ArrayList<>();
        List<KeepQuestions.Typed> typed = new ArrayList<>();
        Errors errors = Errors.none();
        int all = bodies == null || phases == null || places == null
                ? 0
                : Math.min(bodies.size(), Math.min(phases.size(), places.size()));
        for (int row = 0; row < all; row++) {
            String body = Line.clean(bodies.get(row));
            if (body.isEmpty()) {
                continue;
            }
            KeepQuestions.Typed one = new KeepQuestions.Typed(
                    body, Phase.named(phases.get(row)).orElse(Phase.NEEDS), place(places.get(row)));
            if (body.length() > 500) {
                errors.add("questions", "Une question dépasse 500 caractères.");
            }
            if (typed.stream().anyMatch(other -> other.body().equalsIgnoreCase(body))) {
                errors.add("questions", "La même question est écrite deux fois.");
            }
            typed.add(one);
            WorkshopQuestion shown = new WorkshopQuestion();
            shown.body = body;
            shown.phase = one.phase();
            shown.quartier = one.quartier();
            rows.add(shown);
        }
        if (typed.size() > MOST_QUESTIONS) {
            errors.add("questions", "Personne ne répond à plus de 40 questions dans la rue.");
        }
        if (errors.isAny()) {
            return Answers.mend(questions(workshop, rows, errors));
        }
        keepQuestions.keep(workshop, typed);
        flash.say("Les questions sont enregistrées.");
        return Answers.seeOther(here(slug) + "/rue");
    }

    private static KeepEncounter.Wish wish(EncounterFields fields, Errors errors) {
        String address = fields.first("adresse").strip();
        if (address.isEmpty()) {
            return null;
        }
        if (address.length() > 254 || !address.matches("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+")) {
            errors.add("adresse", "Cette adresse ne se lit pas\u00a0: relisez-la avec la personne.");
        }
        String age = fields.first("age");
        if (!"15".equals(age) && !"parent".equals(age)) {
            errors.add("age", "Demandez si la personne a 15 ans ou plus, ou si l’adresse est celle d’un parent.");
        }
        return new KeepEncounter.Wish(address, "parent".equals(age));
    }

    private static List<WorkshopQuestion> asked(Workshop workshop, Quartier place) {
        return WorkshopQuestion.of(workshop).stream()
                .filter(question -> question.quartier == null || question.quartier.equals(place))
                .toList();
    }

    private TemplateInstance page(Workshop workshop, Quartier place, EncounterFields typed, String key, Errors errors) {
        return new street(new StreetPage(
                here(workshop.slug),
                workshop,
                key,
                place,
                workshop.quartiers.isEmpty() ? Quartier.of(contract.get()) : workshop.quartiersInOrder(),
                asked(workshop, place).stream()
                        .map(question -> new Asked(
                                question,
                                typed.first(WORDS + question.id),
                                errors.on(WORDS + question.id),
                                errors.on(SOUND + question.id)))
                        .toList(),
                typed,
                errors));
    }

    private TemplateInstance questions(Workshop workshop, List<WorkshopQuestion> there, Errors errors) {
        List<WorkshopQuestion> rows = new ArrayList<>(there);
        for (int more = 0; more < EMPTY_ROWS; more++) {
            WorkshopQuestion empty = new WorkshopQuestion();
            empty.body = "";
            empty.phase = Phase.NEEDS;
            rows.add(empty);
        }
        return new questions(
                new QuestionsPage(here(workshop.slug), workshop, rows, Quartier.of(contract.get()), errors));
    }

    /** The quartier where one stands; null where none was chosen. */
    private Quartier place(String slug) {
        return slug == null || slug.isBlank()
                ? null
                : Quartier.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }

    private String here(String slug) {
        return "/" + contract.slug() + "/bureau/ateliers/" + slug;
    }

    private Workshop find(String slug) {
        return Workshop.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }
}
