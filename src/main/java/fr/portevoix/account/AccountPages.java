package fr.portevoix.account;

import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;

/** A person's own account: what they may do, their password, where they are signed in. */
@Path("/compte")
@Allowed
@Produces(MediaType.TEXT_HTML)
public class AccountPages {
    @Inject
    SignedIn signedIn;

    @Inject
    Sessions sessions;

    @Inject
    SessionCookie cookie;

    @Inject
    Passwords passwords;

    @Inject
    PasswordRules rules;

    @Inject
    GrantWords grantWords;

    @Inject
    Clock clock;

    @Inject
    Flash flash;

    @CheckedTemplate(basePath = "account")
    record account(
            Person person,
            List<GrantWords.Line> grants,
            List<SignInSession> sessions,
            SignInSession current,
            Errors errors)
            implements TemplateInstance {}

    /** What this service knows of the person, and what they can change. */
    @GET
    public TemplateInstance account() {
        return page(Errors.none());
    }

    /** Changes the password, and ends every other session at once. */
    @POST
    @Path("mot-de-passe")
    @Transactional
    public Response changePassword(@RestForm String current, @RestForm String chosen, @RestForm String again) {
        Person person = signedIn.person();
        Errors errors = Errors.none();
        if (person.password != null && !passwords.matches(current, person.password)) {
            errors.add("current", "Ce n’est pas votre mot de passe actuel.");
        }
        rules.flaw(chosen, person).ifPresent(flaw -> errors.add("chosen", flaw));
        if (!Objects.equals(chosen, again)) {
            errors.add("again", "Les deux mots de passe ne sont pas les mêmes.");
        }
        if (errors.isAny()) {
            return Answers.mend(page(errors));
        }
        Person.update("password = ?1 where id = ?2", passwords.hash(chosen), person.id);
        sessions.endOthers(signedIn.session().orElseThrow());
        flash.say("Votre mot de passe est changé. Les autres appareils où vous étiez sont déconnectés.");
        return Answers.seeOther("/compte");
    }

    /** Signs out everywhere, here too. */
    @POST
    @Path("deconnexions")
    public Response signOutEverywhere() {
        sessions.endAll(signedIn.person().id);
        return Response.fromResponse(Answers.seeOther("/connexion"))
                .cookie(cookie.gone())
                .build();
    }

    private account page(Errors errors) {
        Person person = signedIn.person();
        return new account(
                person,
                grantWords.of(signedIn.grants()),
                SignInSession.live(person, clock.instant()),
                signedIn.session().orElseThrow(),
                errors);
    }
}
