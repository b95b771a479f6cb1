package fr.portevoix.account;

import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Where people sign in with their password, and sign out. */
@Path("/")
@Open
@Produces(MediaType.TEXT_HTML)
public class SignInPages {
    @Inject
    CheckPassword checkPassword;

    @Inject
    SignInLimits limits;

    @Inject
    Sessions sessions;

    @Inject
    SessionCookie cookie;

    @Inject
    LetIn letIn;

    @Inject
    SignedIn signedIn;

    @Inject
    AccountWords words;

    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SignIn(String email, String comeBack, Errors errors) implements TemplateInstance {}

    /** The form to sign in with. */
    @GET
    @Path("connexion")
    public TemplateInstance form(@RestQuery String retour) {
        return new SignIn("", LocalAddress.in(retour).orElse(""), Errors.none());
    }

    /** Signs in with an e-mail address and a password. */
    @POST
    @Path("connexion")
    public Response signIn(@RestForm String email, @RestForm String password, @RestForm String retour) {
        String comeBack = LocalAddress.in(retour).orElse("");
        if (!limits.admit(email)) {
            Errors tooMany = Errors.none().add("email", words.get().tooManyAttempts());
            return Response.status(Response.Status.TOO_MANY_REQUESTS)
                    .entity(new SignIn(email, comeBack, tooMany))
                    .build();
        }
        Optional<Person> person = checkPassword.of(email, password);
        if (person.isEmpty()) {
            return Answers.mend(new SignIn(
                    email, comeBack, Errors.none().add("email", words.get().wrongPair())));
        }
        return letIn.with(person.get(), comeBack);
    }

    /** Signs out: the session ends, and every copy of its token with it. */
    @POST
    @Path("deconnexion")
    public Response signOut() {
        signedIn.session().ifPresent(sessions::end);
        return Response.fromResponse(Answers.seeOther("/"))
                .cookie(cookie.gone())
                .build();
    }
}
