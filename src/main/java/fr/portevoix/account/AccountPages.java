package fr.portevoix.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** A person's own account. */
@Path("/compte")
@Allowed
@Produces(MediaType.TEXT_HTML)
public class AccountPages {
    @Inject
    SignedIn signedIn;

    @CheckedTemplate(basePath = "account")
    record account(Person person) implements TemplateInstance {}

    /** What this service knows of the person, and what they can change. */
    @GET
    public TemplateInstance account() {
        return new account(signedIn.person());
    }
}
