package fr.portevoix.council.opinion;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.account.SignedIn;
import fr.portevoix.action.Choice;
import fr.portevoix.action.meeting.AgendaItem;
import fr.portevoix.action.meeting.EditAgenda;
import fr.portevoix.action.meeting.Meeting;
import fr.portevoix.council.Council;
import fr.portevoix.council.CurrentMember;
import fr.portevoix.council.ballot.Ballot;
import fr.portevoix.council.ballot.ReadResult;
import fr.portevoix.council.reading.Deliberation;
import fr.portevoix.shared.text.Slug;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** A council's opinions as the team writes them down, has them voted, publishes them and notes the committee's answer. */
@Path("/{contract}/bureau/conseils/{body}/avis")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class OpinionDesk {
    @Inject
    CurrentContract contract;

    @Inject
    CurrentMember seat;

    @Inject
    SignedIn signedIn;

    @Inject
    WriteOpinion writeOpinion;

    @Inject
    ReadResult readResult;

    @Inject
    EditAgenda editAgenda;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    @CheckedTemplate(basePath = "council/opinion")
    record deskOpinions(Contract contract, Council council, List<Opinion> opinions, List<Deliberation> deliberations)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "council/opinion")
    record deskOpinion(
            Contract contract,
            Opinion opinion,
            OpinionForm form,
            Errors errors,
            Material material,
            boolean adopted,
            List<AgendaItem> agenda,
            List<Meeting> meetings,
            AnswerForm answer,
            Errors answerErrors)
            implements TemplateInstance {}

    /** The opinions of this council. */
    @GET
    public TemplateInstance all() {
        Council council = seat.council();
        return new deskOpinions(
                contract.get(),
                council,
                Opinion.of(council.body),
                Deliberation.of(council.body).stream()
                        .filter(each -> each.sheet.latest().isPresent())
                        .toList());
    }

    /** Begins one, about the version of the sheet that was frozen last. */
    @POST
    @Transactional
    public Response begin(@RestForm String deliberation) {
        Council council = seat.council();
        Deliberation about = Deliberation.at(council.body, deliberation == null ? "" : deliberation)
                .filter(each -> each.sheet.latest().isPresent())
                .orElseThrow(NotFoundException::new);
        Opinion opinion = new Opinion();
        opinion.body = council.body;
        opinion.deliberation = about;
        opinion.version = about.sheet.latest().orElseThrow();
        opinion.title = OpinionForm.titleOn(opinion.version);
        opinion.slug = Slug.free(
                opinion.version.title, slug -> Opinion.at(council.body, slug).isPresent());
        opinion.persist();
        audit.keep("opinion.begin", contract.id(), Opinion.KIND, opinion.id, opinion.slug);
        return Answers.seeOther(opinion.desk());
    }

    /** One of them, with what the council worked out beside it. */
    @GET
    @Path("{opinion}")
    public TemplateInstance one(@RestPath("opinion") String slug) {
        Opinion opinion = find(slug);
        return page(opinion, OpinionForm.of(opinion), Errors.none(), unanswered(opinion), Errors.none());
    }

    /** Keeps what is written, while the council does not vote on it. */
    @POST
    @Path("{opinion}")
    public Response keep(@RestPath("opinion") String slug, @BeanParam OpinionForm form) {
        Opinion opinion = find(slug);
        Errors errors = form.errors();
        if (!errors.isAny() && !writeOpinion.keep(opinion, form)) {
            errors.add(
                    "texte",
                    "Quelqu’un a enregistré entre-temps, ou le vote est ouvert\u00a0: rouvrez la page et comparez avant"
                            + " d’enregistrer.");
        }
        if (errors.isAny()) {
            return Answers.mend(page(opinion, form, errors, unanswered(opinion), Errors.none()));
        }
        audit.keep("opinion.write", contract.id(), Opinion.KIND, opinion.id, opinion.slug);
        flash.say("Enregistré.");
        return Answers.seeOther(opinion.desk());
    }

    /** Prepares the ballot on it, word for word. */
    @POST
    @Path("{opinion}/voter")
    public Response vote(@RestPath("opinion") String slug) {
        Opinion opinion = find(slug);
        if (opinion.words.isEmpty()) {
            flash.say("Écrivez l’avis avant de le faire voter.");
            return Answers.seeOther(opinion.desk());
        }
        Ballot ballot = writeOpinion.vote(opinion.id);
        audit.keep("ballot.create", contract.id(), Ballot.KIND, ballot.id, ballot.slug);
        return Answers.seeOther(seat.council().desk() + "/scrutins/" + ballot.slug);
    }

    /** Takes it up again after a vote that did not adopt it, or that too few took part in. */
    @POST
    @Path("{opinion}/reprendre")
    public Response takeUp(@RestPath("opinion") String slug) {
        Opinion opinion = find(slug);
        if (writeOpinion.takeUp(opinion.id)) {
            audit.keep("opinion.take-up", contract.id(), Opinion.KIND, opinion.id, opinion.slug);
            flash.say("L’avis peut changer et être remis aux voix. Le premier vote reste lisible.");
        } else {
            flash.say("Un avis se reprend après un vote qui ne l’a pas adopté.");
        }
        return Answers.seeOther(opinion.desk());
    }

    /** Publishes it, once the council has adopted it. */
    @POST
    @Path("{opinion}/publier")
    public Response publish(@RestPath("opinion") String slug) {
        Opinion opinion = find(slug);
        if (writeOpinion.publish(opinion, signedIn.person().id)) {
            audit.keep("opinion.publish", contract.id(), Opinion.KIND, opinion.id, opinion.slug);
            flash.say("L’avis est publié.");
        } else {
            flash.say("Un avis se publie une fois, quand le conseil l’a adopté.");
        }
        return Answers.seeOther(opinion.desk());
    }

    /** Puts it on the agenda of a meeting to come. */
    @POST
    @Path("{opinion}/ordre-du-jour")
    @Transactional
    public Response schedule(@RestPath("opinion") String slug, @RestForm String reunion) {
        Opinion opinion = find(slug);
        Meeting meeting = Meeting.at(contract.get(), reunion == null ? "" : reunion)
                .filter(each -> opinion.isPublished())
                .orElseThrow(NotFoundException::new);
        if (AgendaItem.count("meeting = ?1 and kind = ?2 and subjectId = ?3", meeting, Opinion.KIND, opinion.id) == 0) {
            Choice choice = OpinionsOnAgenda.choice(opinion);
            editAgenda.add(meeting, Opinion.KIND, choice, null);
            audit.keep("meeting.agenda", contract.id(), "meeting", meeting.id, meeting.slug);
        }
        flash.say("L’avis est à l’ordre du jour\u00a0: " + meeting.title + ".");
        return Answers.seeOther(opinion.desk());
    }

    /** Publishes the committee's answer, condition by condition. */
    @POST
    @Path("{opinion}/reponse")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(@RestPath("opinion") String slug, MultivaluedMap<String, String> fields) {
        Opinion opinion = find(slug);
        if (!opinion.isPublished() || opinion.isAnswered()) {
            throw new NotFoundException();
        }
        AnswerForm form = AnswerForm.of(opinion, fields);
        Errors errors = form.errors(contract.get());
        if (errors.isAny()) {
            return Answers.mend(page(opinion, OpinionForm.of(opinion), Errors.none(), form, errors));
        }
        if (writeOpinion.answer(opinion, form, signedIn.person().id)) {
            audit.keep("opinion.answer", contract.id(), Opinion.KIND, opinion.id, opinion.slug);
            flash.say("La réponse du comité est publiée.");
        }
        return Answers.seeOther(opinion.desk());
    }

    /** The letter to the prefect, to be signed. */
    @GET
    @Path("{opinion}/lettre-au-prefet.docx")
    @Produces(OpinionFiles.DOCX)
    public Response letter(@RestPath("opinion") String slug) {
        Opinion opinion = find(slug);
        return OpinionFiles.download(
                PrefectLetter.docx(opinion, LocalDate.now(clock)), OpinionFiles.DOCX, "lettre-au-prefet.docx");
    }

    private static AnswerForm unanswered(Opinion opinion) {
        return AnswerForm.of(opinion, new MultivaluedHashMap<>());
    }

    private TemplateInstance page(
            Opinion opinion, OpinionForm form, Errors errors, AnswerForm answer, Errors answerErrors) {
        LocalDate today = LocalDate.now(clock);
        return new deskOpinion(
                contract.get(),
                opinion,
                form,
                errors,
                Material.of(opinion.deliberation, readResult, opinion.ballot),
                writeOpinion.isAdopted(opinion),
                AgendaItem.list(
                        "from AgendaItem i join fetch i.meeting m where i.kind = ?1 and i.subjectId = ?2"
                                + " order by m.heldOn",
                        Opinion.KIND,
                        opinion.id),
                Meeting.of(contract.get()).stream()
                        .filter(meeting -> !meeting.cancelled && !meeting.heldOn.isBefore(today.minusYears(1)))
                        .toList(),
                answer,
                answerErrors);
    }

    private Opinion find(String slug) {
        return Opinion.at(seat.council().body, slug).orElseThrow(NotFoundException::new);
    }
}
