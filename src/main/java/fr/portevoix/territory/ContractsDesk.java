package fr.portevoix.territory;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** Where the administrator of the instance opens contracts. */
@Path("/administration/contrats")
@Allowed(Role.ADMINISTRATOR)
@Produces(MediaType.TEXT_HTML)
public class ContractsDesk {
    @Inject
    CreateContract createContract;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    @CheckedTemplate(basePath = "territory")
    record contracts(List<Contract> contracts, ContractForm form, Errors errors) implements TemplateInstance {}

    /** The contracts of this instance, and the form of a new one. */
    @GET
    public TemplateInstance contracts() {
        return page(ContractForm.EMPTY, Errors.none());
    }

    /** Opens a contract. */
    @POST
    public Response create(
            @RestForm String slug,
            @RestForm String name,
            @RestForm String territory,
            @RestForm String startsOn,
            @RestForm String endsOn,
            @RestForm String presentation,
            @RestForm String presentationArabic,
            @RestForm String contact) {
        ContractForm form =
                new ContractForm(slug, name, territory, startsOn, endsOn, presentation, presentationArabic, contact);
        Errors errors = form.checkDates();
        CreateContract.Draft draft = new CreateContract.Draft(
                form.slugOrMadeUp(),
                form.name(),
                form.territory(),
                form.start(),
                form.end(),
                Wording.french(form.presentation()),
                form.contact());
        createContract.check(draft).getAll().forEach(errors::add);
        if (errors.isAny()) {
            return Answers.mend(page(form, errors));
        }
        Contract contract = createContract.create(draft);
        audit.keep("contract.create", contract.id, "contract", contract.id, contract.slug);
        flash.say("Le contrat « " + contract.name + " » est ouvert.");
        return Answers.seeOther("/" + contract.slug + "/bureau/territoire");
    }

    private static TemplateInstance page(ContractForm form, Errors errors) {
        return new contracts(Contract.list("order by name"), form, errors);
    }
}
