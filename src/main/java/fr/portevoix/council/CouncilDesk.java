package fr.portevoix.council;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.document.RowReport;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.territory.Quartier;
import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** A council as the team looks after it: its rules, who sits on it, and the doors to what it works on. */
@Path("/{contract}/bureau/conseils/{body}")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class CouncilDesk {
    @Inject
    CurrentContract contract;

    @Inject
    CurrentMember seat;

    @Inject
    SeatMember seatMember;

    @Inject
    ImportMembers importMembers;

    @Inject
    @All
    List<CouncilLinks> parts;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    /** A seat, and whether it is taken today. */
    public record Line(Member member, boolean active) {}

    /** What the two forms of the page hold, and what is wrong with each. */
    public record Forms(
            CouncilForm council, Errors councilErrors, MemberForm member, Errors memberErrors, String list) {
        static Forms of(Council council) {
            return new Forms(CouncilForm.of(council), Errors.none(), MemberForm.empty(), Errors.none(), "");
        }
    }

    @CheckedTemplate(basePath = "council")
    record deskCouncil(
            Contract contract,
            Council council,
            List<Line> members,
            int voters,
            int quorum,
            List<CouncilLink> doors,
            Forms forms,
            List<Quartier> quartiers,
            RowReport report)
            implements TemplateInstance {}

    /** The council. */
    @GET
    public TemplateInstance one() {
        Council council = seat.council();
        return page(council, Forms.of(council), null);
    }

    /** Keeps its rules; its address stays. */
    @POST
    @Transactional
    public Response change(@BeanParam CouncilForm form) {
        Council council = seat.council();
        Errors errors = form.errors(contract.get(), council);
        if (errors.isAny()) {
            return Answers.mend(page(council, new Forms(form, errors, MemberForm.empty(), Errors.none(), ""), null));
        }
        form.into(council, Quartier.of(contract.get()));
        audit.keep("council.change", contract.id(), "body", council.body.id, council.body.slug);
        flash.say("Enregistré.");
        return Answers.seeOther(council.desk());
    }

    /** Gives a seat, and invites whoever has a mailbox. */
    @POST
    @Path("membres")
    @Transactional
    public Response seat(@BeanParam MemberForm form) {
        Council council = seat.council();
        Errors errors = form.errors(council.body, null, LocalDate.now(clock));
        if (errors.isAny()) {
            return Answers.mend(
                    page(council, new Forms(CouncilForm.of(council), Errors.none(), form, errors, ""), null));
        }
        Member member = seatMember.seat(council.body, form.seat(contract.get()));
        if (!member.isWithoutMailbox()) {
            seatMember.invite(member);
        }
        flash.say(
                member.isWithoutMailbox()
                        ? member.name + " siège. Sans adresse e-mail, vous écrirez pour cette personne."
                        : member.name + " siège. Un lien pour entrer part à son adresse.");
        return Answers.seeOther(council.desk() + "#membres");
    }

    /** Seats everybody of a list, or says row by row what to mend and seats nobody. */
    @POST
    @Path("liste")
    @Transactional
    public Response list(@RestForm String liste) {
        Council council = seat.council();
        ImportMembers.Read read = importMembers.read(council.body, liste);
        if (read.report().hasErrors()) {
            Forms forms = new Forms(CouncilForm.of(council), Errors.none(), MemberForm.empty(), Errors.none(), liste);
            return Answers.mend(page(council, forms, read.report()));
        }
        int invited = importMembers.keep(council.body, read.seats());
        flash.say(
                "Membres ajoutés\u00a0: " + read.seats().size() + ", dont invités par e-mail\u00a0: " + invited + ".");
        return Answers.seeOther(council.desk() + "#membres");
    }

    private TemplateInstance page(Council council, Forms forms, RowReport report) {
        LocalDate today = LocalDate.now(clock);
        List<Member> all = Member.of(council.body);
        int voters = (int) all.stream().filter(each -> each.votes(today)).count();
        return new deskCouncil(
                contract.get(),
                council,
                all.stream()
                        .map(each -> new Line(each, each.isActive(today)))
                        .sorted((a, b) -> Boolean.compare(b.active, a.active))
                        .toList(),
                voters,
                council.quorumOf(voters),
                parts.stream().flatMap(part -> part.of(council.body).stream()).toList(),
                forms,
                Quartier.of(contract.get()),
                report);
    }
}
