package fr.portevoix.council.reading;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.account.SignedIn;
import fr.portevoix.action.ActionSheetVersion;
import fr.portevoix.contribution.ParticipationLevel;
import fr.portevoix.contribution.SensitiveWords;
import fr.portevoix.council.CouncilLink;
import fr.portevoix.council.CurrentMember;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.territory.DayField;
import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** One deliberation as the team looks after it: versions and their days, questions late first, what is kept from others. */
@Path("/{contract}/bureau/conseils/{body}/deliberations/{deliberation}")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class DeliberationDesk {
    @Inject
    CurrentContract contract;

    @Inject
    CurrentMember seat;

    @Inject
    OpenVersion openVersion;

    @Inject
    AnswerQuestion answerQuestion;

    @Inject
    SayComment sayComment;

    @Inject
    ReferComment referComment;

    @Inject
    SignedIn signedIn;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    @Inject
    @All
    List<DeliberationDoors> parts;

    @Inject
    Clock clock;

    @RestPath("deliberation")
    String slug;

    /** One thing said, as the team sees it. */
    public record Line(Comment comment, boolean perhapsSensitive) {}

    @CheckedTemplate(basePath = "council/reading")
    record desk(
            Contract contract,
            Deliberation deliberation,
            LocalDate today,
            List<Opening> openings,
            List<ActionSheetVersion> versions,
            List<PilotQuestion> questions,
            List<Line> said,
            List<ParticipationLevel> levels,
            List<CouncilLink> doors,
            DeliberationForm form,
            Errors errors)
            implements TemplateInstance {}

    /** The deliberation. */
    @GET
    public TemplateInstance one() {
        Deliberation deliberation = deliberation();
        return page(deliberation, DeliberationForm.of(deliberation), Errors.none());
    }

    /** Keeps its title, level, pilot and what may be changed; its address stays. */
    @POST
    @Transactional
    public Response change(@BeanParam DeliberationForm form) {
        Deliberation deliberation = deliberation();
        Errors errors = form.errors();
        if (errors.isAny()) {
            return Answers.mend(page(deliberation, form, errors));
        }
        form.into(deliberation);
        return done(deliberation, "deliberation.change", deliberation.slug, "Enregistré.", "");
    }

    /** Opens a version, or gives one other days. */
    @POST
    @Path("ouvertures")
    @Transactional
    public Response open(@RestForm int version, @RestForm String du, @RestForm String au) {
        Deliberation deliberation = deliberation();
        Optional<ActionSheetVersion> frozen = ActionSheetVersion.at(deliberation.sheet, version);
        Errors errors = Errors.none();
        DeliberationForm.checkDays(du, au, errors);
        if (frozen.isEmpty()) {
            errors.add("version", "Choisissez une version figée de la fiche.");
        }
        if (errors.isAny()) {
            DeliberationForm form = DeliberationForm.of(deliberation);
            form.du = du;
            form.au = au;
            return Answers.mend(page(deliberation, form, errors));
        }
        openVersion.open(
                deliberation,
                frozen.get(),
                DayField.read(du).orElseThrow(),
                DayField.read(au).orElseThrow());
        flash.say("La " + frozen.get().name() + " est ouverte du " + du + " au " + au + ".");
        return Answers.seeOther(deliberation.desk() + "#versions");
    }

    /** Ends the deliberation today, or lets it go on. */
    @POST
    @Path("fin")
    @Transactional
    public Response close(@RestForm String acte) {
        Deliberation deliberation = deliberation();
        boolean reopens = "rouvrir".equals(acte);
        deliberation.closedOn = reopens ? null : LocalDate.now(clock);
        return done(
                deliberation,
                "deliberation.close",
                reopens ? "rouverte" : "close",
                reopens ? "La délibération reprend." : "La délibération est close.",
                "");
    }

    /** Writes down the answer to a question. */
    @POST
    @Path("questions/{question}")
    public Response answer(@RestPath UUID question, @RestForm String mots) {
        Deliberation deliberation = deliberation();
        PilotQuestion asked = PilotQuestion.whole(question)
                .filter(each -> each.comment.deliberation.equals(deliberation))
                .orElseThrow(NotFoundException::new);
        String words = DeliberationForm.text(mots);
        if (words.isEmpty() || words.length() > Comment.LONGEST) {
            Errors errors = Errors.none().add("q-" + question, "Écrivez la réponse, en 4\u202F000 caractères au plus.");
            return Answers.mend(page(deliberation, DeliberationForm.of(deliberation), errors));
        }
        boolean first = answerQuestion.answer(asked, words, signedIn.person().id);
        return done(
                deliberation,
                "deliberation.answer",
                null,
                first ? "Réponse enregistrée." : "Cette question avait déjà une réponse\u00A0: elle reste.",
                "#questions");
    }

    /** Reminds the pilot of what is late. */
    @POST
    @Path("rappels")
    @Transactional
    public Response remind() {
        Deliberation deliberation = deliberation();
        int reminded = answerQuestion.remind(deliberation);
        return done(
                deliberation,
                "deliberation.remind",
                String.valueOf(reminded),
                reminded == 0 ? "Personne à relancer aujourd’hui." : "Rappels\u00A0: " + reminded + ".",
                "#questions");
    }

    /** Keeps a comment from others, or gives it back. */
    @POST
    @Path("commentaires/{comment}")
    @Transactional
    public Response aside(@RestPath UUID comment, @RestForm String raison, @RestForm String acte) {
        Deliberation deliberation = deliberation();
        Comment said = Comment.at(deliberation, comment).orElseThrow(NotFoundException::new);
        if ("referent".equals(acte)) {
            boolean given = referComment.refer(said, signedIn.person().id);
            return done(
                    deliberation,
                    "deliberation.refer",
                    comment.toString(),
                    given ? "Le commentaire est confié au référent, qui seul le lit." : "Il n’y a rien à confier.",
                    "#dit");
        }
        String reason = DeliberationForm.line(raison);
        if (!said.isAside() && (reason.isEmpty() || reason.length() > 500)) {
            Errors errors = Errors.none()
                    .add("r-" + comment, "Dites pourquoi, en 500 caractères au plus\u00A0: son auteur le lit.");
            return Answers.mend(page(deliberation, DeliberationForm.of(deliberation), errors));
        }
        boolean back = said.isAside();
        sayComment.aside(said, back ? null : reason, signedIn.person().id);
        return done(
                deliberation,
                "deliberation.aside",
                back ? "rendu" : "mis de côté",
                back ? "Le commentaire est de nouveau lisible." : "Le commentaire est mis de côté.",
                "#dit");
    }

    private Response done(Deliberation deliberation, String act, String detail, String sentence, String place) {
        audit.keep(act, contract.id(), Deliberation.KIND, deliberation.id, detail);
        flash.say(sentence);
        return Answers.seeOther(deliberation.desk() + place);
    }

    private TemplateInstance page(Deliberation deliberation, DeliberationForm form, Errors errors) {
        return new desk(
                contract.get(),
                deliberation,
                LocalDate.now(clock),
                Opening.of(deliberation),
                ActionSheetVersion.of(deliberation.sheet),
                PilotQuestion.of(deliberation).stream()
                        .filter(question -> question.isAnswered() || question.isWaiting())
                        .toList(),
                Comment.of(deliberation).stream()
                        .filter(comment -> !comment.isWithdrawn())
                        .map(comment -> new Line(comment, SensitiveWords.areIn(comment.words)))
                        .sorted(Comparator.comparing((Line line) -> !line.perhapsSensitive()))
                        .toList(),
                List.of(ParticipationLevel.values()),
                parts.stream().flatMap(part -> part.desk(deliberation).stream()).toList(),
                form,
                errors);
    }

    private Deliberation deliberation() {
        return Deliberation.at(seat.body(), slug).orElseThrow(NotFoundException::new);
    }
}
