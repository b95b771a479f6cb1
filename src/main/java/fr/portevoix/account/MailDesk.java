package fr.portevoix.account;

import fr.portevoix.shared.mail.MailServer;
import fr.portevoix.shared.mail.OutboxMail;
import fr.portevoix.shared.mail.OutboxView;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Flash;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** Mail that has not left, for those who administer the instance. */
@Path("/administration/courriels")
@Allowed(Role.ADMINISTRATOR)
@Produces(MediaType.TEXT_HTML)
public class MailDesk {
    @Inject
    OutboxView outbox;

    @Inject
    MailServer server;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    @CheckedTemplate(basePath = "account")
    record mail(
            boolean configured, List<OutboxMail> inDoubt, List<OutboxMail> waiting, List<OutboxMail> failed, long sent)
            implements TemplateInstance {}

    /** What waits, what is in doubt, what was given up. */
    @GET
    public TemplateInstance list() {
        return new mail(server.isConfigured(), outbox.inDoubt(), outbox.waiting(), outbox.failed(), outbox.countSent());
    }

    /** Tries a mail again now. */
    @POST
    @Path("{mail}/reessayer")
    public Response retry(@PathParam("mail") UUID id) {
        if (!outbox.retry(id)) {
            throw new NotFoundException();
        }
        audit.keep("mail.retry", null, "mail", id, null);
        flash.say("Ce courriel va repartir.");
        return Answers.seeOther("/administration/courriels");
    }
}
