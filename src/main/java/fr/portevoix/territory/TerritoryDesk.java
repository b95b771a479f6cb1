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
import jakarta.transaction.Transactional;
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
import org.jboss.resteasy.reactive.RestForm;

/** Where the team keeps the facts of its contract, and finds its quartiers and indicators. */
@Path("/")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class TerritoryDesk {
    @Inject
    CurrentContract contract;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    @CheckedTemplate(basePath = "territory")
    record desk(
            Contract contract,
            ContractForm form,
            List<Commune> communes,
            List<Quartier> quartiers,
            List<Indicator> indicators,
            Errors errors)
            implements TemplateInstance {}

    /** The territory at a glance. */
    @GET
    @Path("{contract}/bureau/territoire")
    public TemplateInstance desk() {
        return page(ContractForm.of(contract.get()), Errors.none());
    }

    /** Corrects the facts of the contract. */
    @POST
    @Transactional
    @Path("{contract}/bureau/territoire")
    public Response correct(
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
        ContractRules.check(form.name(), form.territory(), form.start(), form.end(), form.contact())
                .getAll()
                .forEach(errors::add);
        if (errors.isAny()) {
            return Answers.mend(page(form, errors));
        }
        Contract kept = Contract.findById(contract.get().id);
        kept.name = form.name().strip();
        kept.territory = form.territory().strip();
        kept.startsOn = form.start();
        kept.endsOn = form.end();
        Wording written = kept.presentation == null ? Wording.french(null) : kept.presentation;
        kept.presentation = written.with("fr", form.presentation()).with("ar", form.presentationArabic());
        kept.contact = form.contact();
        audit.keep("contract.correct", kept.id, "contract", kept.id, null);
        flash.say("Le contrat est à jour.");
        return Answers.seeOther(here());
    }

    /** Corrects what an indicator is called and measured in. */
    @POST
    @Transactional
    @Path("{contract}/bureau/territoire/indicateurs/{indicator}")
    public Response nameIndicator(@PathParam("indicator") UUID id, @RestForm String label, @RestForm String unit) {
        Indicator indicator = Indicator.<Indicator>find("id = ?1 and contract = ?2", id, contract.get())
                .firstResultOptional()
                .orElseThrow(NotFoundException::new);
        if (label == null || label.isBlank() || label.length() > 200 || (unit != null && unit.length() > 40)) {
            Errors errors = Errors.none()
                    .add(
                            "indicators",
                            "Un indicateur a un nom de 200 caractères au plus, et une unité de 40 caractères au plus.");
            return Answers.mend(page(ContractForm.of(contract.get()), errors));
        }
        indicator.label = label.strip();
        indicator.unit = unit == null ? "" : unit.strip();
        audit.keep("indicator.correct", contract.get().id, "indicator", indicator.id, indicator.code);
        flash.say("L’indicateur est à jour.");
        return Answers.seeOther(here());
    }

    private String here() {
        return "/" + contract.slug() + "/bureau/territoire";
    }

    private TemplateInstance page(ContractForm form, Errors errors) {
        Contract shown = contract.get();
        return new desk(shown, form, Commune.of(shown), Quartier.withCommunes(shown), Indicator.of(shown), errors);
    }
}
