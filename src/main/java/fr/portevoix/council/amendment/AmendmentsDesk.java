package fr.portevoix.council.amendment;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.council.reading.Deliberation;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Where the team, for the institution that answers for the sheet, decides amendments and puts rivals in order. */
@Path("/{contract}/bureau/conseils/{body}/deliberations/{deliberation}/amendements")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class AmendmentsDesk {
    @Inject
    CurrentContract contract;

    @Inject
    AmendmentsHere here;

    @Inject
    DecideAmendment decideAmendment;

    @Inject
    Flash flash;

    @RestPath("deliberation")
    String slug;

    @CheckedTemplate(basePath = "council/amendment")
    record deskAmendments(Deliberation deliberation, Standings standings, Errors errors) implements TemplateInstance {}

    @CheckedTemplate(basePath = "council/amendment")
    record deskAmendment(
            Deliberation deliberation,
            Standing standing,
            List<Standing> rivals,
            List<AmendmentSupport> supports,
            List<Remark> remarks,
            DecisionForm form,
            Errors errors)
            implements TemplateInstance {}

    /** All of them: what waits, what clashes, what was decided. */
    @GET
    public TemplateInstance all() {
        return page(Errors.none());
    }

    /** Has one made before those that change the same words. */
    @POST
    @Path("ordre")
    public Response order(@RestForm String premier, @RestForm String vus) {
        Deliberation deliberation = here.deliberation(slug);
        for (List<Standing> knot : standings(deliberation).knots()) {
            List<Amendment> inOrder =
                    new ArrayList<>(knot.stream().map(Standing::amendment).toList());
            Amendment first = inOrder.stream()
                    .filter(one -> String.valueOf(one.number).equals(premier))
                    .findFirst()
                    .orElse(null);
            if (first == null) {
                continue;
            }
            if (!seen(knot).equals(vus)) {
                return Answers.mend(page(Errors.none()
                        .add(
                                "noeud-" + inOrder.get(0).number,
                                "Quelqu’un a changé cela entre-temps. Regardez de nouveau.")));
            }
            inOrder.remove(first);
            inOrder.add(0, first);
            decideAmendment.order(inOrder);
            flash.say("L’amendement n°\u00a0" + first.number + " passe en premier.");
            return Answers.seeOther(deliberation.desk() + "/amendements");
        }
        return Answers.mend(page(
                Errors.none().add("g-OPEN", "Ces amendements ne changent plus les mêmes mots. Regardez de nouveau.")));
    }

    /** One of them, to be decided. */
    @GET
    @Path("{number}")
    public TemplateInstance one(@RestPath String number) {
        Deliberation deliberation = here.deliberation(slug);
        Amendment amendment = here.amendment(deliberation, number);
        return page(deliberation, amendment, DecisionForm.of(amendment), Errors.none());
    }

    /** Decides it, with a reason; where somebody else did meanwhile, shows that first. */
    @POST
    @Path("{number}")
    public Response decide(@RestPath String number, @BeanParam DecisionForm form) {
        Deliberation deliberation = here.deliberation(slug);
        Amendment amendment = here.amendment(deliberation, number);
        Errors errors = form.errors(amendment, contract.get());
        if (errors.isEmpty() && !decideAmendment.decide(amendment, form.decision(amendment), form.revision())) {
            Amendment.getEntityManager().clear();
            Amendment now = here.amendment(here.deliberation(slug), number);
            form.vue = String.valueOf(now.revision);
            errors.add(
                    "decision",
                    "Cet amendement a changé pendant que vous écriviez. Regardez où il en est ; vos mots sont gardés.");
            return Answers.mend(page(here.deliberation(slug), now, form, errors));
        }
        if (errors.isAny()) {
            return Answers.mend(page(deliberation, amendment, form, errors));
        }
        flash.say("L’amendement n°\u00a0" + amendment.number + " est décidé. Son auteur lit la réponse.");
        return Answers.seeOther(deliberation.desk() + "/amendements#n-" + amendment.number);
    }

    /** What stands for exactly these, in this order and as they are. */
    static String seen(List<Standing> knot) {
        return String.join(
                ",",
                knot.stream()
                        .map(one -> one.amendment().number + ":" + one.amendment().revision)
                        .toList());
    }

    private Standings standings(Deliberation deliberation) {
        return Standings.of(deliberation, here.opening(deliberation), null);
    }

    private TemplateInstance page(Errors errors) {
        Deliberation deliberation = here.deliberation(slug);
        return new deskAmendments(deliberation, standings(deliberation), errors);
    }

    private TemplateInstance page(Deliberation deliberation, Amendment amendment, DecisionForm form, Errors errors) {
        Standings standings = standings(deliberation);
        Standing standing = standings.at(amendment.number).orElseThrow(NotFoundException::new);
        return new deskAmendment(
                deliberation,
                standing,
                standings.all().stream()
                        .filter(one -> standing.rivals().contains(one.amendment()))
                        .toList(),
                AmendmentSupport.of(deliberation).stream()
                        .filter(support -> support.amendment.equals(amendment))
                        .toList(),
                Remark.of(amendment),
                form,
                errors);
    }
}
