package fr.portevoix.council;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.territory.DayField;
import fr.portevoix.territory.Quartier;
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
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** One seat as the team looks after it. */
@Path("/{contract}/bureau/conseils/{body}/membres/{member}")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class MembersDesk {
    @Inject
    CurrentContract contract;

    @Inject
    CurrentMember seat;

    @Inject
    SeatMember seatMember;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    @RestPath("member")
    UUID id;

    @CheckedTemplate(basePath = "council")
    record deskMember(
            Contract contract,
            Council council,
            Member member,
            boolean active,
            MemberForm form,
            List<Quartier> quartiers,
            Errors errors)
            implements TemplateInstance {}

    /** The seat. */
    @GET
    public TemplateInstance one() {
        Member member = member();
        return page(member, MemberForm.of(member), Errors.none());
    }

    /** Keeps what was changed; an address that is new is invited. */
    @POST
    @Transactional
    public Response change(@BeanParam MemberForm form) {
        Member member = member();
        Errors errors = form.errors(member.body, member, LocalDate.now(clock));
        if (errors.isAny()) {
            return Answers.mend(page(member, form, errors));
        }
        Object before = member.person;
        seatMember.change(member, form.seat(contract.get()));
        boolean invites = member.person != null
                && !member.person.equals(before)
                && member.isActive(LocalDate.now(clock))
                && seatMember.invite(member);
        flash.say(invites ? "Enregistré. Un lien pour entrer part à son adresse." : "Enregistré.");
        return Answers.seeOther(desk(member));
    }

    /** Sends another link. */
    @POST
    @Path("inviter")
    @Transactional
    public Response invite() {
        Member member = member();
        boolean sent = member.person != null && member.isActive(LocalDate.now(clock)) && seatMember.invite(member);
        flash.say(sent ? "Un nouveau lien part à son adresse." : "Cette personne ne peut pas entrer aujourd’hui.");
        return Answers.seeOther(desk(member));
    }

    /** Ends the seat, on a day or at once. */
    @POST
    @Path("fin")
    @Transactional
    public Response end(@RestForm String fin, @RestForm String acte) {
        Member member = member();
        LocalDate today = LocalDate.now(clock);
        boolean atOnce = "maintenant".equals(acte);
        LocalDate day = atOnce ? today.minusDays(1) : DayField.read(fin).orElse(null);
        if (day == null || (!atOnce && day.isBefore(member.fromOn))) {
            Errors errors = Errors.none()
                    .add(
                            "fin",
                            day == null
                                    ? "Écrivez le dernier jour, sous la forme 2024-01-31."
                                    : "La fin est avant le début.");
            return Answers.mend(page(member, MemberForm.of(member), errors));
        }
        seatMember.end(member, day);
        flash.say(
                member.isActive(today)
                        ? "La fin du siège est notée."
                        : "Le siège a pris fin, et les pages du conseil sont fermées à cette personne.");
        return Answers.seeOther(desk(member));
    }

    private TemplateInstance page(Member member, MemberForm form, Errors errors) {
        return new deskMember(
                contract.get(),
                Council.of(member.body).orElseThrow(NotFoundException::new),
                member,
                member.isActive(LocalDate.now(clock)),
                form,
                Quartier.of(contract.get()),
                errors);
    }

    private String desk(Member member) {
        return "/" + contract.slug() + "/bureau/conseils/" + member.body.slug + "/membres/" + member.id;
    }

    private Member member() {
        return Member.<Member>find("id = ?1 and body = ?2", id, seat.body())
                .firstResultOptional()
                .orElseThrow(NotFoundException::new);
    }
}
