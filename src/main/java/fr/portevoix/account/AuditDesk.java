package fr.portevoix.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;

/** Who did what at the desk: the whole instance, or one contract. */
@Path("/")
@Allowed(Role.ADMINISTRATOR)
@Produces(MediaType.TEXT_HTML)
public class AuditDesk {
    @Inject
    AuditLog log;

    @Inject
    AskedContract asked;

    @CheckedTemplate(basePath = "account")
    record audit(String here, AuditLog.Extract extract) implements TemplateInstance {}

    /** Everything that was done. */
    @GET
    @Path("administration/journal")
    public TemplateInstance everywhere(@RestQuery String acte, @RestQuery @DefaultValue("1") int page) {
        return new audit("/administration/journal", log.read(null, acte, page));
    }

    /** What was done on one contract. */
    @GET
    @Path("{contract}/bureau/journal")
    public TemplateInstance here(
            @PathParam("contract") String contract, @RestQuery String acte, @RestQuery @DefaultValue("1") int page) {
        return new audit("/" + contract + "/bureau/journal", log.read(asked.id().orElseThrow(), acte, page));
    }
}
