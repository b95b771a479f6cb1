package fr.portevoix.action;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.account.SignedIn;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.Use;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** One sheet at the desk: where it stands, its versions and what changed between them, and whether residents read it. */
@Path("/{contract}/bureau/fiches/{sheet}")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class SheetDesk {
    @Inject
    CurrentContract contract;

    @Inject
    FreezeVersion freezeVersion;

    @Inject
    PublishSheet publishSheet;

    @Inject
    TellDelivery tellDelivery;

    @Inject
    SheetVoices voices;

    @Inject
    SignedIn signedIn;

    @Inject
    @All
    List<SheetAgendas> agendas;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    /** Everything that the page of a sheet tells. */
    public record Standing(
            ActionSheet sheet,
            Map<SheetPart, String> draft,
            List<ActionSheetVersion> versions,
            ActionSheetVersion shown,
            DeliveryStep delivery,
            int contributions,
            int voices,
            boolean unfrozen,
            boolean removable,
            List<SheetAgendas.Place> places,
            List<SheetAgendas.Chance> chances) {
        /** The version that was frozen last, or null. */
        public ActionSheetVersion latest() {
            return versions.isEmpty() ? null : versions.get(0);
        }
    }

    @CheckedTemplate(basePath = "action")
    record deskSheet(Standing standing, String note, Errors errors) implements TemplateInstance {}

    @CheckedTemplate(basePath = "action")
    record deskPublish(ActionSheet sheet, ActionSheetVersion version, TellDelivery.Preview told)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "action")
    record deskVersion(ActionSheet sheet, ActionSheetVersion version, Map<SheetPart, String> texts)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "action")
    record deskCompare(ActionSheet sheet, SheetComparison comparison) implements TemplateInstance {}

    /** Where the sheet stands. */
    @GET
    public TemplateInstance sheet(@RestPath String sheet) {
        return page(at(sheet), "", Errors.none());
    }

    /** Freezes the draft as the next version. */
    @POST
    @Path("figer")
    @Transactional
    public Response freeze(@RestPath String sheet, @RestForm String note, @RestForm int revision) {
        ActionSheet found = at(sheet);
        Errors errors = freezeVersion.refusal(found, note, revision);
        Optional<ActionSheetVersion> version =
                errors.isAny() ? Optional.empty() : freezeVersion.freeze(found, note, revision);
        if (version.isEmpty()) {
            return Answers.mend(page(found, note, errors));
        }
        flash.say("La " + version.get().name() + " est figée. Personne ne peut plus la modifier.");
        return Answers.seeOther(found.desk());
    }

    /** Reads a version as it was frozen. */
    @GET
    @Path("versions/{number}")
    public TemplateInstance version(@RestPath String sheet, @RestPath String number) {
        ActionSheet found = at(sheet);
        ActionSheetVersion version = numbered(found, number);
        return new deskVersion(found, version, SheetText.of(version.read()));
    }

    /** What changed between two versions, or between a version and the draft. */
    @GET
    @Path("comparer")
    public TemplateInstance compare(
            @RestPath String sheet, @RestQuery String de, @RestQuery String a, @RestQuery String vue) {
        ActionSheet found = at(sheet);
        return new deskCompare(found, SheetComparison.atDesk(found, de, a, vue));
    }

    /** Shows whom it tells of an action that is over already, then lets residents read a version. */
    @POST
    @Path("versions/{number}/publier")
    @Transactional
    public Response publish(@RestPath String sheet, @RestPath String number, @RestForm String mark) {
        ActionSheet found = at(sheet);
        ActionSheetVersion version = numbered(found, number);
        Optional<TellDelivery.Preview> preview = tellDelivery.previewOfPublishing(found);
        if (preview.isPresent() && !preview.get().mark().equals(mark)) {
            return Answers.shown(new deskPublish(found, version, preview.get()));
        }
        int mails = tellDelivery.publish(version, signedIn.person().id);
        flash.say("La fiche est publiée. Les personnes dont la parole la nourrit la trouvent depuis leur récépissé."
                + (preview.isPresent() ? " Courriels en partance\u00a0: " + mails + "." : ""));
        return Answers.seeOther(found.desk());
    }

    /** Takes the sheet back from residents. */
    @POST
    @Path("retirer")
    @Transactional
    public Response withdraw(@RestPath String sheet) {
        ActionSheet found = at(sheet);
        publishSheet.withdraw(found);
        flash.say("La fiche n’est plus lisible par les habitants.");
        return Answers.seeOther(found.desk());
    }

    /** Takes away a sheet that was never frozen and that nothing feeds. */
    @POST
    @Path("supprimer")
    @Transactional
    public Response remove(@RestPath String sheet) {
        ActionSheet found = at(sheet);
        if (!isRemovable(found)) {
            return Answers.mend(page(
                    found,
                    "",
                    Errors.none().add("note", "Une fiche figée ou nourrie de paroles ne se supprime plus.")));
        }
        audit.keep("sheet.remove", contract.get().id, ActionSheet.KIND, found.id, found.title);
        found.delete();
        flash.say("La fiche est supprimée.");
        return Answers.seeOther("/" + contract.slug() + "/bureau/fiches");
    }

    private TemplateInstance page(ActionSheet sheet, String note, Errors errors) {
        List<ActionSheetVersion> versions = ActionSheetVersion.of(sheet);
        List<Contribution> feeding = voices.feeding(sheet);
        return new deskSheet(
                new Standing(
                        sheet,
                        SheetText.of(sheet.read()),
                        versions,
                        sheet.shown().orElse(null),
                        DeliveryStep.current(sheet).orElse(null),
                        feeding.size(),
                        SheetVoices.byVoice(feeding).size(),
                        versions.isEmpty() || !versions.get(0).content.equals(sheet.draft),
                        isRemovable(sheet),
                        agendas.stream()
                                .flatMap(room -> room.places(sheet).stream())
                                .toList(),
                        agendas.stream()
                                .flatMap(room -> room.chances(sheet).stream())
                                .toList()),
                note,
                errors);
    }

    private static boolean isRemovable(ActionSheet sheet) {
        return sheet.latest().isEmpty()
                && Use.count("kind = ?1 and subjectId = ?2", ActionSheet.KIND, sheet.id) == 0
                && DeliveryStep.count("sheet", sheet) == 0;
    }

    private ActionSheet at(String slug) {
        return ActionSheet.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }

    private static ActionSheetVersion numbered(ActionSheet sheet, String number) {
        return SheetComparison.number(number)
                .flatMap(asked -> ActionSheetVersion.at(sheet, asked))
                .orElseThrow(NotFoundException::new);
    }
}
