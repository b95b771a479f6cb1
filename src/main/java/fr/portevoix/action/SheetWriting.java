package fr.portevoix.action;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Person;
import fr.portevoix.account.Role;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Where a sheet is written; two people who write at once are told so, and neither loses words. */
@Path("/{contract}/bureau/fiches/{sheet}/ecrire")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class SheetWriting {
    @Inject
    CurrentContract contract;

    @Inject
    WriteSheet writeSheet;

    @Inject
    Flash flash;

    /**
     * What somebody else kept meanwhile.
     *
     * @param by their name, or null where it is not known any more
     * @param difference from their text to the words of who writes now
     */
    public record Meanwhile(String by, SheetDifference difference) {}

    @CheckedTemplate(basePath = "action")
    record deskWrite(
            ActionSheet sheet,
            SheetRows rows,
            SheetChoices choices,
            int revision,
            Meanwhile meanwhile,
            SheetImport.Brought brought,
            Errors errors)
            implements TemplateInstance {}

    /** The draft, to be written on. */
    @GET
    public TemplateInstance write(@RestPath String sheet) {
        ActionSheet found = at(sheet);
        SheetContent draft = found.read();
        return new deskWrite(
                found,
                SheetRows.of(draft),
                SheetChoices.of(contract.get(), draft),
                found.revision,
                null,
                null,
                Errors.none());
    }

    /** Keeps the draft; words on an older text come back beside what was kept meanwhile. */
    @POST
    @Transactional
    public Response keep(@RestPath String sheet, @BeanParam SheetForm form, @RestForm String acte) {
        ActionSheet found = at(sheet);
        SheetContent before = found.read();
        SheetChoices choices = SheetChoices.of(contract.get(), before);
        SheetContent written = form.content(choices);
        if (form.errors().isAny()) {
            return Answers.mend(new deskWrite(
                    found, SheetRows.of(form, written), choices, form.revision, null, null, form.errors()));
        }
        if (!writeSheet.keep(found, written, form.revision)) {
            ActionSheet.getEntityManager().refresh(found);
            return Answers.mend(meanwhile(found, form, written, choices));
        }
        flash.say("La fiche est enregistrée.");
        return Answers.seeOther("continuer".equals(acte) ? found.desk() + "/ecrire" : found.desk());
    }

    private TemplateInstance meanwhile(ActionSheet found, SheetForm form, SheetContent written, SheetChoices choices) {
        String by = found.editedBy == null
                ? null
                : Person.<Person>findByIdOptional(found.editedBy)
                        .map(person -> person.name)
                        .orElse(null);
        return new deskWrite(
                found,
                SheetRows.of(form, written),
                choices,
                found.revision,
                new Meanwhile(by, SheetDifference.of(found.read(), written)),
                null,
                Errors.none().add("sheet", "La fiche a changé pendant que vous écriviez."));
    }

    private ActionSheet at(String slug) {
        return ActionSheet.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }
}
