package fr.portevoix.account;

import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Page;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;

/** Where people sign in with a link sent by e-mail. */
@Path("/connexion/lien")
@Open
@Produces(MediaType.TEXT_HTML)
public class SignInLinkPages {
    @Inject
    SignInLinks links;

    @Inject
    SendSignInLink sendLink;

    @Inject
    SignInLimits limits;

    @Inject
    LetIn letIn;

    @Inject
    AccountWords words;

    @Inject
    Page page;

    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record LinkAsked(String email) implements TemplateInstance {}

    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record LinkOpened(String link) implements TemplateInstance {}

    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record LinkSpent() implements TemplateInstance {}

    /** Sends a link to this address, if somebody has it; the page says the same if nobody has. */
    @POST
    public Response send(@RestForm String linkEmail, @RestForm String retour) {
        String email = Person.normal(linkEmail);
        String comeBack = LocalAddress.in(retour).orElse("");
        if (!limits.admit(email)) {
            Errors tooMany = Errors.none().add("linkEmail", words.get().tooManyAttempts());
            return Response.status(Response.Status.TOO_MANY_REQUESTS)
                    .entity(new SignInPages.SignIn(email, comeBack, tooMany))
                    .build();
        }
        if (!email.matches("[^@\\s]+@[^@\\s]+")) {
            Errors unreadable = Errors.none().add("linkEmail", words.get().emailUnreadable());
            return Answers.mend(new SignInPages.SignIn(email, comeBack, unreadable));
        }
        sendLink.to(email, page.getLanguage(), comeBack);
        return Response.ok(new LinkAsked(email)).build();
    }

    /** Shows a button; opening the address alone does nothing, because mail scanners open it too. */
    @GET
    @Path("{link}")
    public Response open(@PathParam("link") String link) {
        return links.read(link).isPresent() ? Response.ok(new LinkOpened(link)).build() : spent();
    }

    /** Signs in; the link is then spent. */
    @POST
    @Path("{link}")
    public Response use(@PathParam("link") String link) {
        return links.use(link)
                .map(used -> letIn.with(used.person, used.leadsTo == null ? "" : used.leadsTo))
                .orElseGet(SignInLinkPages::spent);
    }

    private static Response spent() {
        return Response.status(Response.Status.GONE).entity(new LinkSpent()).build();
    }
}
