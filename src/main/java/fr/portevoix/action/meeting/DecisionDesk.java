package fr.portevoix.action.meeting;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.action.Outcome;
import fr.portevoix.shared.text.Slug;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** Where the team writes down what was decided on an item; nobody reads it before it is published. */
@Path("/{contract}/bureau/reunions/{meeting}/points/{item}/decision")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class DecisionDesk {
    @Inject
    CurrentContract contract;

    @Inject
    MeetingsHere here;

    @Inject
    Concerned concerned;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    @CheckedTemplate(basePath = "action/meeting")
    record decision(
            AgendaItem item,
            Decision decision,
            DecisionForm form,
            Concerned.Count concerned,
            List<Outcome> outcomes,
            List<Quartier> quartiers,
            Errors errors)
            implements TemplateInstance {}

    /** The form; a published decision is corrected elsewhere, by an erratum. */
    @GET
    public Response write(@RestPath("meeting") String slug, @RestPath("item") UUID id) {
        AgendaItem item = here.item(here.meeting(slug), id);
        Optional<Decision> before = Decision.on(item);
        return before.filter(Decision::isPublished).map(this::toErratum).orElseGet(() -> Response.ok(page(
                        item,
                        before.orElse(null),
                        before.map(DecisionForm::of).orElseGet(DecisionForm::new),
                        Errors.none()))
                .build());
    }

    /** Keeps the draft. */
    @POST
    @Transactional
    public Response keep(@RestPath("meeting") String slug, @RestPath("item") UUID id, @BeanParam DecisionForm form) {
        Meeting meeting = here.meeting(slug);
        AgendaItem item = here.item(meeting, id);
        Decision decision = Decision.on(item).orElse(null);
        if (decision != null && decision.isPublished()) {
            return toErratum(decision);
        }
        Errors errors = form.errors(meeting.heldOn);
        if (errors.isAny()) {
            return Answers.mend(page(item, decision, form, errors));
        }
        if (decision == null) {
            decision = new Decision();
            decision.contract = contract.get();
            decision.item = item;
            decision.slug = Slug.free(
                    item.label, free -> Decision.count("contract = ?1 and slug = ?2", contract.get(), free) > 0);
        }
        form.into(decision, Quartier.of(contract.get()));
        decision.persist();
        audit.keep("decision.draft", contract.id(), "decision", decision.id, decision.slug);
        flash.say("Décision notée. Personne ne la lit avant la publication.");
        return Answers.seeOther(here.desk(meeting) + "#point-" + item.id);
    }

    /** Takes a draft away. */
    @POST
    @Path("effacer")
    @Transactional
    public Response drop(@RestPath("meeting") String slug, @RestPath("item") UUID id) {
        Meeting meeting = here.meeting(slug);
        AgendaItem item = here.item(meeting, id);
        Optional<Decision> draft = Decision.on(item).filter(decision -> !decision.isPublished());
        draft.ifPresent(decision -> {
            decision.delete();
            audit.keep("decision.draft", contract.id(), "meeting", meeting.id, meeting.slug);
        });
        flash.say(draft.isPresent() ? "Brouillon effacé." : "Il n’y a pas de brouillon sur ce point.");
        return Answers.seeOther(here.desk(meeting) + "#point-" + item.id);
    }

    private Response toErratum(Decision decision) {
        flash.say("Cette décision est publiée\u00a0: elle ne se corrige que par un erratum.");
        return Answers.seeOther("/" + contract.slug() + "/bureau/decisions/" + decision.slug);
    }

    private TemplateInstance page(AgendaItem item, Decision decision, DecisionForm form, Errors errors) {
        return new decision(
                item,
                decision,
                form,
                concerned.count(item),
                List.of(Outcome.values()),
                Quartier.of(contract.get()),
                errors);
    }
}
