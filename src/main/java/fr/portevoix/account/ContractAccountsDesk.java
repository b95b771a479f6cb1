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
import java.util.Optional;
import java.util.UUID;

/** Who may do what on one contract, for those who administer it and nothing beyond it. */
@Path("/{contract}/bureau/comptes")
@Allowed(Role.ADMINISTRATOR)
@Produces(MediaType.TEXT_HTML)
public class ContractAccountsDesk {
    @Inject
    ManageAccounts manage;

    @Inject
    AskedContract asked;

    @Inject
    Flash flash;

    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ContractAccounts(String here, List<Grant> grants, List<Role> roles, InvitationForm form, Errors errors)
            implements TemplateInstance {}

    /** The people of this contract. */
    @GET
    public TemplateInstance list(@PathParam("contract") String contract) {
        return page(contract, InvitationForm.empty(), Errors.none());
    }

    /** Gives somebody a role on this contract, with an account and an invitation where they had none. */
    @POST
    @Transactional
    public Response give(@PathParam("contract") String contract, @BeanParam InvitationForm form) {
        Errors errors = form.errors();
        Optional<Role> role = GrantChoice.role(form.role());
        if (role.isEmpty()) {
            errors.add("role", "Choisissez un droit.");
        }
        if (errors.isAny()) {
            return Answers.mend(page(contract, form, errors));
        }
        Person person = manage.invite(form.email(), form.name());
        manage.give(person.id, role.get(), ScopeKind.CONTRACT, here());
        flash.say("Le droit est donné. Une personne qui n’avait pas de compte reçoit un lien pour entrer.");
        return Answers.seeOther(address(contract));
    }

    /** Takes a grant on this contract back. */
    @POST
    @Path("{grant}/retirer")
    public Response withdraw(@PathParam("contract") String contract, @PathParam("grant") UUID grantId) {
        Grant given = Grant.<Grant>findByIdOptional(grantId)
                .filter(grant -> grant.scopeKind == ScopeKind.CONTRACT && grant.scopeId.equals(here()))
                .orElseThrow(NotFoundException::new);
        manage.withdraw(given);
        flash.say("Le droit est retiré, et les sessions de cette personne sont closes.");
        return Answers.seeOther(address(contract));
    }

    private ContractAccounts page(String contract, InvitationForm form, Errors errors) {
        List<Grant> grants = Grant.list(
                "from Grant g join fetch g.person p where g.scopeKind = ?1 and g.scopeId = ?2 order by p.name, g.role",
                ScopeKind.CONTRACT,
                here());
        return new ContractAccounts(address(contract), grants, List.of(Role.values()), form, errors);
    }

    private UUID here() {
        return asked.id().orElseThrow(NotFoundException::new);
    }

    private static String address(String contract) {
        return "/" + contract + "/bureau/comptes";
    }
}
