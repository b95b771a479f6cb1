package fr.portevoix.council.ballot;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.action.meeting.Body;
import fr.portevoix.action.meeting.Meeting;
import fr.portevoix.council.Council;
import fr.portevoix.council.CurrentMember;
import fr.portevoix.council.Member;
import fr.portevoix.council.reading.Deliberation;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** Ballots as the team prepares them for a council, opens them, enters what was voted on paper, and counts them. */
@Path("/{contract}/bureau/conseils/{body}/scrutins")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class BallotDesk {
    @Inject
    CurrentContract contract;

    @Inject
    CurrentMember seat;

    @Inject
    OpenBallot openBallot;

    @Inject
    EnterPapers enterPapers;

    @Inject
    CloseBallot closeBallot;

    @Inject
    BallotBox box;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    @CheckedTemplate(basePath = "council/ballot")
    record deskBallots(Contract contract, Council council, List<BallotView> views) implements TemplateInstance {}

    @CheckedTemplate(basePath = "council/ballot")
    record deskForm(
            Contract contract,
            Council council,
            Ballot ballot,
            BallotForm form,
            Errors errors,
            int voters,
            List<Deliberation> deliberations,
            List<Meeting> meetings)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "council/ballot")
    record deskBallot(
            Contract contract,
            BallotView view,
            List<BallotVoter> roll,
            PapersForm papers,
            boolean small,
            String refused)
            implements TemplateInstance {}

    /** The ballots of this council. */
    @GET
    public TemplateInstance all() {
        Council council = seat.council();
        return new deskBallots(
                contract.get(),
                council,
                Ballot.of(council.body).stream().map(this::view).toList());
    }

    /** An empty form. */
    @GET
    @Path("nouveau")
    public TemplateInstance begin() {
        Council council = seat.council();
        return form(council, null, BallotForm.of(council), Errors.none());
    }

    /** Keeps a new ballot, which is not open yet. */
    @POST
    @Transactional
    public Response create(@BeanParam BallotForm form) {
        Council council = seat.council();
        Errors errors = form.errors(council.body, clock.getZone());
        if (errors.isAny()) {
            return Answers.mend(form(council, null, form, errors));
        }
        Ballot ballot = new Ballot();
        ballot.body = council.body;
        form.into(ballot, council.body, clock.getZone());
        ballot.slug = PrepareBallot.free(ballot.body, ballot.question);
        ballot.persist();
        audit.keep("ballot.create", contract.id(), Ballot.KIND, ballot.id, ballot.slug);
        flash.say("Le scrutin est préparé. Relisez-le, puis ouvrez-le.");
        return Answers.seeOther(ballot.desk());
    }

    /** A ballot: what it asks, who has voted, what is left to do. */
    @GET
    @Path("{ballot}")
    public TemplateInstance one(@RestPath("ballot") String slug) {
        Ballot ballot = find(slug);
        List<BallotVoter> roll = BallotVoter.of(ballot);
        return page(ballot, roll, PapersForm.of(ballot, roll), "");
    }

    /** Its form, while it is not open. */
    @GET
    @Path("{ballot}/modifier")
    public TemplateInstance edit(@RestPath("ballot") String slug) {
        Ballot ballot = unopened(slug);
        return form(seat.council(), ballot, BallotForm.of(ballot, clock.getZone()), Errors.none());
    }

    /** Keeps the changes, while it is not open. */
    @POST
    @Path("{ballot}/modifier")
    @Transactional
    public Response change(@RestPath("ballot") String slug, @BeanParam BallotForm form) {
        Ballot ballot = unopened(slug);
        Errors errors = form.errors(ballot.body, clock.getZone());
        if (errors.isAny()) {
            return Answers.mend(form(seat.council(), ballot, form, errors));
        }
        // The row is claimed, so that it does not open while it is changed.
        if (Ballot.update("slug = slug where id = ?1 and openedAt is null", ballot.id) == 0) {
            throw new NotFoundException();
        }
        form.into(ballot, ballot.body, clock.getZone());
        audit.keep("ballot.change", contract.id(), Ballot.KIND, ballot.id, ballot.slug);
        flash.say("Enregistré.");
        return Answers.seeOther(ballot.desk());
    }

    /** Opens it: from now on its question and its electorate stand. */
    @POST
    @Path("{ballot}/ouvrir")
    public Response open(@RestPath("ballot") String slug) {
        Ballot ballot = find(slug);
        if (openBallot.open(ballot.id)) {
            audit.keep("ballot.open", contract.id(), Ballot.KIND, ballot.id, ballot.slug);
            flash.say("Le scrutin est ouvert.");
        } else {
            flash.say("Le scrutin est déjà ouvert, ou personne n’a de voix dans ce conseil aujourd’hui.");
        }
        return Answers.seeOther(ballot.desk());
    }

    /** Takes away a ballot that was never opened. */
    @POST
    @Path("{ballot}/effacer")
    @Transactional
    public Response drop(@RestPath("ballot") String slug) {
        Ballot ballot = unopened(slug);
        Ballot.delete("id = ?1 and openedAt is null", ballot.id);
        audit.keep("ballot.drop", contract.id(), Ballot.KIND, ballot.id, ballot.slug);
        flash.say("Scrutin effacé.");
        return Answers.seeOther(seat.council().desk() + "/scrutins");
    }

    /** Keeps who voted on paper or by raised hand, and how many said what; refuses where the numbers differ. */
    @POST
    @Path("{ballot}/papier")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response papers(@RestPath("ballot") String slug, MultivaluedMap<String, String> fields) {
        Ballot ballot = find(slug);
        PapersForm form = PapersForm.of(ballot, fields);
        if (!form.error().isEmpty()) {
            return Answers.mend(page(ballot, BallotVoter.of(ballot), form, ""));
        }
        try {
            enterPapers.enter(ballot, form.voters(), form.way(), form.tally(ballot));
        } catch (EnterPapers.Refused refused) {
            return Answers.mend(page(ballot, BallotVoter.of(ballot), form.wrong(refused.getMessage()), ""));
        }
        audit.keep("ballot.papers", contract.id(), Ballot.KIND, ballot.id, ballot.slug);
        flash.say(
                form.voters().isEmpty()
                        ? "Aucun vote papier."
                        : "Votes papier enregistrés, scellés jusqu’au dépouillement.");
        return Answers.seeOther(ballot.desk());
    }

    /** Closes and counts it, for good. */
    @POST
    @Path("{ballot}/depouiller")
    public Response close(@RestPath("ballot") String slug) {
        Ballot ballot = find(slug);
        try {
            if (!closeBallot.close(ballot.id)) {
                flash.say("Ce scrutin est déjà dépouillé, ou n’a jamais été ouvert.");
                return Answers.seeOther(ballot.desk());
            }
        } catch (CloseBallot.Refused refused) {
            List<BallotVoter> roll = BallotVoter.of(ballot);
            return Answers.mend(page(ballot, roll, PapersForm.of(ballot, roll), refused.getMessage()));
        }
        box.forget(ballot);
        audit.keep("ballot.close", contract.id(), Ballot.KIND, ballot.id, ballot.slug);
        return Answers.seeOther(ballot.result());
    }

    /** Prepares a second round of a counted ballot by consent, to be changed so that it answers the objections. */
    @POST
    @Path("{ballot}/second-tour")
    @Transactional
    public Response again(@RestPath("ballot") String slug) {
        Ballot first = find(slug);
        if (first.closedAt == null || first.method != Method.CONSENT) {
            throw new NotFoundException();
        }
        Ballot second = Ballot.<Ballot>find("previous", first)
                .firstResultOptional()
                .orElseGet(() -> {
                    Ballot made = new Ballot();
                    made.body = first.body;
                    BallotForm.of(first, clock.getZone()).into(made, first.body, clock.getZone());
                    made.opensAt = null;
                    made.closesAt = null;
                    made.round = first.round + 1;
                    made.previous = first;
                    made.slug = PrepareBallot.free(made.body, made.question);
                    made.persist();
                    audit.keep("ballot.create", contract.id(), Ballot.KIND, made.id, made.slug);
                    return made;
                });
        flash.say("Le second tour est préparé\u00a0: dites ce qui change pour répondre aux objections.");
        return Answers.seeOther(second.desk() + (second.openedAt == null ? "/modifier" : ""));
    }

    private TemplateInstance form(Council council, Ballot ballot, BallotForm form, Errors errors) {
        Body body = council.body;
        return new deskForm(
                contract.get(),
                council,
                ballot,
                form,
                errors,
                Member.voters(body, LocalDate.now(clock)).size(),
                Deliberation.of(body),
                Meeting.of(contract.get()).stream()
                        .filter(meeting -> meeting.body.equals(body))
                        .toList());
    }

    private TemplateInstance page(Ballot ballot, List<BallotVoter> roll, PapersForm papers, String refused) {
        int voters = ballot.openedAt == null
                ? Member.voters(ballot.body, LocalDate.now(clock)).size()
                : ballot.seats;
        return new deskBallot(contract.get(), view(ballot), roll, papers, ballot.secret && voters < 8, refused);
    }

    private BallotView view(Ballot ballot) {
        return BallotView.of(ballot, null, null, clock.instant(), clock.getZone());
    }

    private Ballot unopened(String slug) {
        Ballot ballot = find(slug);
        if (ballot.openedAt != null) {
            throw new NotFoundException();
        }
        return ballot;
    }

    private Ballot find(String slug) {
        return Ballot.at(seat.council().body, slug).orElseThrow(NotFoundException::new);
    }
}
