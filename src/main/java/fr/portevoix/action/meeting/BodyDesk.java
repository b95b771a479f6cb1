package fr.portevoix.action.meeting;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.shared.text.Slug;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.shared.web.Once;
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

/** The bodies of a contract and who sits on them, as a list that the team makes itself. */
@Path("/{contract}/bureau/instances")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class BodyDesk {
    @Inject
    CurrentContract contract;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    /** A body, how many seats are taken today, and how often it met. */
    public record Line(Body body, long seats, long meetings) {}

    /** A seat, and whether it is taken today. */
    public record Seat(Membership membership, boolean sitting) {}

    @CheckedTemplate(basePath = "action/meeting")
    record bodies(Contract contract, List<Line> lines) implements TemplateInstance {}

    @CheckedTemplate(basePath = "action/meeting")
    record body(
            Contract contract,
            Body body,
            BodyForm form,
            Errors errors,
            List<Seat> seats,
            SeatForm seat,
            Errors seatErrors,
            List<Quartier> quartiers)
            implements TemplateInstance {}

    /** The bodies. */
    @GET
    public TemplateInstance list() {
        LocalDate today = LocalDate.now(clock);
        return new bodies(
                contract.get(),
                Body.of(contract.get()).stream()
                        .map(body -> new Line(
                                body,
                                Membership.of(body).stream()
                                        .filter(seat -> seat.isSitting(today))
                                        .count(),
                                Meeting.count("body", body)))
                        .toList());
    }

    /** An empty form. */
    @GET
    @Path("nouvelle")
    public TemplateInstance begin() {
        return page(null, new BodyForm(), Errors.none(), new SeatForm(), Errors.none());
    }

    /** Keeps a new body. */
    @POST
    @Once
    @Transactional
    public Response create(@BeanParam BodyForm form) {
        Errors errors = form.errors();
        if (errors.isAny()) {
            return Answers.mend(page(null, form, errors, new SeatForm(), Errors.none()));
        }
        Body body = new Body();
        body.contract = contract.get();
        body.slug = Slug.free(
                form.nom,
                slug -> slug.equals("nouvelle") || Body.at(contract.get(), slug).isPresent());
        body.position = (int) Body.count("contract", contract.get()) + 1;
        form.into(body, Quartier.of(contract.get()));
        body.persist();
        audit.keep("body.create", contract.id(), "body", body.id, body.slug);
        flash.say("« " + body.name + " » est dans la liste. Dites maintenant qui y siège.");
        return Answers.seeOther(address(body));
    }

    /** A body and its seats. */
    @GET
    @Path("{body}")
    public TemplateInstance one(@RestPath("body") String slug) {
        Body body = find(slug);
        return page(body, BodyForm.of(body), Errors.none(), new SeatForm(), Errors.none());
    }

    /** Keeps the changes; its address stays. */
    @POST
    @Path("{body}")
    @Transactional
    public Response change(@RestPath("body") String slug, @BeanParam BodyForm form) {
        Body body = find(slug);
        Errors errors = form.errors();
        if (errors.isAny()) {
            return Answers.mend(page(body, form, errors, new SeatForm(), Errors.none()));
        }
        form.into(body, Quartier.of(contract.get()));
        audit.keep("body.change", contract.id(), "body", body.id, body.slug);
        flash.say("Enregistré.");
        return Answers.seeOther(address(body));
    }

    /** Gives a seat. */
    @POST
    @Once
    @Path("{body}/sieges")
    @Transactional
    public Response seat(@RestPath("body") String slug, @BeanParam SeatForm form) {
        Body body = find(slug);
        Errors errors = form.errors();
        if (errors.isAny()) {
            return Answers.mend(page(body, BodyForm.of(body), Errors.none(), form, errors));
        }
        form.on(body).persist();
        audit.keep("body.seat", contract.id(), "body", body.id, body.slug);
        flash.say("Siège ajouté.");
        return Answers.seeOther(address(body) + "#sieges");
    }

    /** Ends a seat on a day, or, where it was a mistake, takes it away as if it had never been. */
    @POST
    @Path("{body}/sieges/{seat}")
    @Transactional
    public Response end(
            @RestPath("body") String slug, @RestPath("seat") UUID id, @RestForm String fin, @RestForm String acte) {
        Body body = find(slug);
        Membership seat = Membership.<Membership>find("id = ?1 and body = ?2", id, body)
                .firstResultOptional()
                .orElseThrow(NotFoundException::new);
        if ("retirer".equals(acte)) {
            seat.delete();
        } else {
            LocalDate day = DayField.read(fin).orElseGet(() -> LocalDate.now(clock));
            if (seat.fromOn != null && day.isBefore(seat.fromOn)) {
                Errors errors = Errors.none().add("fin-" + id, "La fin est avant le début.");
                return Answers.mend(page(body, BodyForm.of(body), Errors.none(), new SeatForm(), errors));
            }
            seat.untilOn = day;
        }
        audit.keep("body.seat", contract.id(), "body", body.id, body.slug);
        flash.say("retirer".equals(acte) ? "Siège retiré." : "Fin du siège enregistrée.");
        return Answers.seeOther(address(body) + "#sieges");
    }

    private TemplateInstance page(Body body, BodyForm form, Errors errors, SeatForm seat, Errors seatErrors) {
        LocalDate today = LocalDate.now(clock);
        List<Seat> seats = body == null
                ? List.of()
                : Membership.of(body).stream()
                        .map(one -> new Seat(one, one.isSitting(today)))
                        .toList();
        return new body(contract.get(), body, form, errors, seats, seat, seatErrors, Quartier.of(contract.get()));
    }

    private String address(Body body) {
        return "/" + contract.slug() + "/bureau/instances/" + body.slug;
    }

    private Body find(String slug) {
        return Body.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }
}
