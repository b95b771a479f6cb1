package fr.portevoix.account;

import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;

/** Every account of the instance, for those who administer it. */
@Path("/administration/comptes")
@Allowed(Role.ADMINISTRATOR)
@Produces(MediaType.TEXT_HTML)
public class AccountsDesk {
    @Inject
    ManageAccounts manage;

    @Inject
    GrantWords grantWords;

    @Inject
    Flash flash;

    /** A person with their grants in words. */
    record Row(Person person, List<GrantWords.Line> grants) {}

    @CheckedTemplate(basePath = "account")
    record accounts(List<Row> rows, List<ScopeName> scopes, List<Role> roles, InvitationForm form, Errors errors)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "account")
    record person(Person person, List<GrantWords.Line> grants, List<ScopeName> scopes, List<Role> roles, Errors errors)
            implements TemplateInstance {}

    /** Everybody who has an account. */
    @GET
    public TemplateInstance list() {
        return list(InvitationForm.empty(), Errors.none());
    }

    /** Opens an account, sends its invitation, and gives a first grant. */
    @POST
    @Transactional
    public Response create(@BeanParam InvitationForm form) {
        Errors errors = form.errors();
        Optional<GrantChoice> choice = GrantChoice.of(form.role(), form.scope(), grantWords.scopes());
        if (choice.isEmpty()) {
            errors.add("role", "Choisissez un droit et l’endroit où il vaut.");
        }
        if (errors.isAny()) {
            return Answers.mend(list(form, errors));
        }
        Person person = manage.invite(form.email(), form.name());
        manage.give(
                person.id,
                choice.get().role(),
                choice.get().kind(),
                choice.get().scopeId());
        flash.say("Le compte est ouvert. Un lien pour entrer part par e-mail.");
        return Answers.seeOther("/administration/comptes/" + person.id);
    }

    /** One account. */
    @GET
    @Path("{person}")
    public TemplateInstance show(@PathParam("person") UUID id) {
        return show(existing(id), Errors.none());
    }

    /** Changes the name. */
    @POST
    @Path("{person}")
    public Response rename(@PathParam("person") UUID id, @RestForm String name) {
        Person person = existing(id);
        if (name == null || name.isBlank() || name.strip().length() > 120) {
            return Answers.mend(
                    show(person, Errors.none().add("name", "Écrivez le prénom et le nom (120 caractères au plus).")));
        }
        manage.rename(id, name);
        return done(id, "Le nom est changé.");
    }

    /** Gives a role somewhere. */
    @POST
    @Path("{person}/droits")
    public Response give(@PathParam("person") UUID id, @RestForm String role, @RestForm String scope) {
        Person person = existing(id);
        Optional<GrantChoice> choice = GrantChoice.of(role, scope, grantWords.scopes());
        if (choice.isEmpty()) {
            return Answers.mend(
                    show(person, Errors.none().add("role", "Choisissez un droit et l’endroit où il vaut.")));
        }
        manage.give(id, choice.get().role(), choice.get().kind(), choice.get().scopeId());
        return done(id, "Le droit est donné.");
    }

    /** Takes a grant back. */
    @POST
    @Path("{person}/droits/{grant}/retirer")
    public Response withdraw(@PathParam("person") UUID id, @PathParam("grant") UUID grantId) {
        Person person = existing(id);
        Grant given = Grant.<Grant>findByIdOptional(grantId)
                .filter(grant -> grant.person.id.equals(id))
                .orElseThrow(NotFoundException::new);
        return tried(person, () -> manage.withdraw(given), "Le droit est retiré, et les sessions sont closes.");
    }

    /** Closes the account. */
    @POST
    @Path("{person}/fermer")
    public Response close(@PathParam("person") UUID id) {
        return tried(existing(id), () -> manage.close(id), "Le compte est fermé, et ses sessions sont closes.");
    }

    /** Opens it again. */
    @POST
    @Path("{person}/rouvrir")
    public Response reopen(@PathParam("person") UUID id) {
        return tried(existing(id), () -> manage.reopen(id), "Le compte est de nouveau ouvert.");
    }

    /** Sends another link to enter with. */
    @POST
    @Path("{person}/inviter")
    public Response inviteAgain(@PathParam("person") UUID id) {
        return tried(existing(id), () -> manage.inviteAgain(id), "Un lien pour entrer part par e-mail.");
    }

    private Response tried(Person person, Runnable act, String done) {
        try {
            act.run();
            return done(person.id, done);
        } catch (RefusedGrant refused) {
            return Answers.mend(show(person, Errors.none().add("grants", refused.getMessage())));
        }
    }

    private Response done(UUID id, String sentence) {
        flash.say(sentence);
        return Answers.seeOther("/administration/comptes/" + id);
    }

    private accounts list(InvitationForm form, Errors errors) {
        List<Grant> all = Grant.list("from Grant g join fetch g.person");
        Map<UUID, List<GrantWords.Line>> grants =
                grantWords.of(all).stream().collect(Collectors.groupingBy(line -> line.grant().person.id));
        List<Row> rows = Person.<Person>list("order by active desc, name, email").stream()
                .map(person -> new Row(person, grants.getOrDefault(person.id, List.of())))
                .toList();
        return new accounts(rows, grantWords.scopes(), List.of(Role.values()), form, errors);
    }

    private person show(Person person, Errors errors) {
        return new person(person, grantWords.of(Grant.of(person)), grantWords.scopes(), List.of(Role.values()), errors);
    }

    private static Person existing(UUID id) {
        return Person.<Person>findByIdOptional(id).orElseThrow(NotFoundException::new);
    }
}
