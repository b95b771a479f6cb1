package fr.portevoix.council;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.action.meeting.Body;
import fr.portevoix.action.meeting.Typed;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.territory.Quartier;
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

/** The councils of a contract, as the team makes them of its bodies. */
@Path("/{contract}/bureau/conseils")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class CouncilsDesk {
    @Inject
    CurrentContract contract;

    @Inject
    MakeCouncil makeCouncil;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    /** A council, and how many sit and may vote today. */
    public record Line(Council council, int members, int voters) {}

    @CheckedTemplate(basePath = "council")
    record deskCouncils(
            Contract contract,
            List<Line> lines,
            List<Body> bodies,
            CouncilForm form,
            List<Quartier> quartiers,
            Errors errors)
            implements TemplateInstance {}

    /** The councils, and the form to make one. */
    @GET
    public TemplateInstance list() {
        return page(CouncilForm.empty(), Errors.none());
    }

    /** Makes one. */
    @POST
    @Transactional
    public Response make(@BeanParam CouncilForm form) {
        Contract here = contract.get();
        Errors errors = form.errors(here, null);
        if (errors.isAny()) {
            return Answers.mend(page(form, errors));
        }
        List<Quartier> known = Quartier.of(here);
        Body body = form.chosen(here).orElse(null);
        Council council = body == null
                ? makeCouncil.named(
                        here, Typed.line(form.nom), Typed.line(form.forme), Typed.quartiers(known, form.quartier))
                : makeCouncil.of(body, Typed.line(form.forme));
        form.into(council, known);
        audit.keep("council.make", here.id, "body", council.body.id, council.body.slug);
        flash.say("Le conseil est là. Dites maintenant qui y siège.");
        return Answers.seeOther(council.desk() + "#membres");
    }

    private TemplateInstance page(CouncilForm form, Errors errors) {
        LocalDate today = LocalDate.now(clock);
        List<Line> lines = Council.in(contract.get()).stream()
                .map(council -> new Line(
                        council,
                        Member.active(council.body, today).size(),
                        Member.voters(council.body, today).size()))
                .toList();
        List<Body> free = Body.of(contract.get()).stream()
                .filter(body ->
                        body.closedOn == null && lines.stream().noneMatch(line -> line.council.body.equals(body)))
                .toList();
        return new deskCouncils(contract.get(), lines, free, form, Quartier.of(contract.get()), errors);
    }
}
