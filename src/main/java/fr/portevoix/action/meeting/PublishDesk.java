package fr.portevoix.action.meeting;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.account.SignedIn;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Where the team sees what will be told to whom, and then publishes by one button. */
@Path("/{contract}/bureau/reunions/{meeting}/publier")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class PublishDesk {
    @Inject
    CurrentContract contract;

    @Inject
    MeetingsHere here;

    @Inject
    PublishDecisions publishDecisions;

    @Inject
    SignedIn signedIn;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    @CheckedTemplate(basePath = "action/meeting")
    record publish(PublicationPreview preview, Errors errors) implements TemplateInstance {}

    /** What will be told to whom. */
    @GET
    public TemplateInstance preview(@RestPath("meeting") String slug) {
        return new publish(publishDecisions.preview(here.meeting(slug)), Errors.none());
    }

    /** Publishes what the preview showed; where it is something else by now, shows that first. */
    @POST
    public Response publish(@RestPath("meeting") String slug, @RestForm String marque) {
        Meeting meeting = here.meeting(slug);
        PublicationPreview preview = publishDecisions.preview(meeting);
        if (preview.obstacle() == null && !preview.mark().equals(marque)) {
            Errors errors = Errors.none()
                    .add("publier", "Les décisions ont changé depuis cet aperçu. Relisez-les, puis publiez.");
            return Answers.mend(new publish(preview, errors));
        }
        PublishDecisions.Published published = publishDecisions.publish(meeting.id, signedIn.person().id);
        if (published.decisions() > 0) {
            audit.keep(
                    "decision.publish",
                    contract.id(),
                    "meeting",
                    meeting.id,
                    meeting.slug + "\u00a0: " + published.decisions() + " décisions, " + published.mails()
                            + " courriels");
        }
        flash.say(
                published.decisions() > 0
                        ? "Décisions publiées\u00a0: " + published.decisions() + ". Courriels en partance\u00a0: "
                                + published.mails() + "."
                        : "Rien à publier\u00a0: rien n’a changé.");
        return Answers.seeOther(here.desk(meeting));
    }
}
