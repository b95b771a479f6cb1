package fr.portevoix.action;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.account.SignedIn;
import fr.portevoix.shared.media.Picture;
import fr.portevoix.shared.media.PictureRefused;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.shared.web.Once;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.territory.FrenchNumber;
import fr.portevoix.territory.UploadedBytes;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Where the team says how far an action is, with proof, and what its indicators were each year. */
@Path("/{contract}/bureau/fiches/{sheet}/avancement")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class DeliveryDesk {
    @Inject
    CurrentContract contract;

    @Inject
    RecordDelivery recordDelivery;

    @Inject
    TellDelivery tellDelivery;

    @Inject
    SignedIn signedIn;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    /** What a person types about an indicator and a year. */
    public record Typed(String indicator, String year, String amount, String source) {}

    @CheckedTemplate(basePath = "action")
    record deskDelivery(
            ActionSheet sheet,
            List<DeliveryStep> steps,
            Map<UUID, DeliveryPhoto.Brief> photos,
            FollowUp followUp,
            DeliveryForm form,
            Typed typed,
            TellDelivery.Preview told,
            Errors errors)
            implements TemplateInstance {}

    /** The steps so far, the measures, and a form for each. */
    @GET
    public TemplateInstance delivery(@RestPath String sheet) {
        return page(at(sheet), DeliveryForm.on(LocalDate.now(clock)), null, null, Errors.none());
    }

    /** Shows whom a step that ends an action will be told to; keeps the others, and that one when it was seen. */
    @POST
    @Once
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response tell(@RestPath String sheet, @BeanParam DeliveryForm form, @RestForm("photo") FileUpload photo) {
        ActionSheet found = at(sheet);
        byte[] file = UploadedBytes.of(photo);
        Errors errors = form.errors(LocalDate.now(clock), file.length > 0 || form.isPhotoKept());
        Optional<Picture> picture = Optional.empty();
        try {
            picture = form.picture(file);
        } catch (PictureRefused refused) {
            errors.add("photo", "Cette photo ne se lit pas. Envoyez une photo JPEG ou PNG de 12 Mo au plus.");
        }
        form.kept = picture.map(Picture::text).orElse(null);
        if (errors.isAny()) {
            return Answers.mend(page(found, form, null, null, errors));
        }
        Optional<TellDelivery.Preview> preview = tellDelivery.preview(found, form.state);
        if (preview.isPresent() && !preview.get().mark().equals(form.mark)) {
            return Response.ok(page(found, form, null, preview.get(), errors)).build();
        }
        TellDelivery.Kept kept = tellDelivery.keep(
                found.id,
                form.told(),
                picture.map(seen -> new RecordDelivery.Photo(seen, form.shows.strip()))
                        .orElse(null),
                signedIn.person().id);
        flash.say(
                !kept.fresh()
                        ? "Cette étape était déjà enregistrée\u00a0: rien n’a changé, aucun courriel ne part."
                        : preview.isPresent()
                                ? "L’étape est enregistrée. Courriels en partance\u00a0: " + kept.mails() + "."
                                : "L’étape est enregistrée. Les habitants la lisent si la fiche est publiée.");
        return Answers.seeOther(found.desk() + "/avancement");
    }

    /** The photo of a step, whether residents read the sheet or not. */
    @GET
    @Path("{step}.jpg")
    @Produces(DeliveryPhoto.TYPE)
    public Response photo(@RestPath String sheet, @RestPath UUID step) {
        return DeliveryPhoto.at(at(sheet), step)
                .map(photo -> photo.answer("no-store, private"))
                .orElseThrow(NotFoundException::new);
    }

    /** Takes back a step that was entered by mistake. */
    @POST
    @Path("{step}/retirer")
    @Transactional
    public Response takeBack(@RestPath String sheet, @RestPath UUID step) {
        ActionSheet found = at(sheet);
        if (!recordDelivery.takeBack(found, step)) {
            throw new NotFoundException();
        }
        flash.say("L’étape est retirée.");
        return Answers.seeOther(found.desk() + "/avancement");
    }

    /** Keeps what an indicator was in a year; an empty amount says that it is not known. */
    @POST
    @Path("mesures")
    @Transactional
    public Response measure(
            @RestPath String sheet,
            @RestForm String indicator,
            @RestForm String year,
            @RestForm String amount,
            @RestForm String source) {
        ActionSheet found = at(sheet);
        Typed typed = new Typed(indicator, year, amount, source);
        String written = amount == null ? "" : amount.strip();
        boolean unknown = FrenchNumber.isUnknown(written);
        Optional<BigDecimal> number = unknown ? Optional.empty() : FrenchNumber.read(written);
        Errors errors = Errors.none();
        if (found.read().indicators().stream().noneMatch(one -> one.key().equals(indicator))) {
            errors.add("indicator", "Choisissez un indicateur de la fiche.");
        }
        if (year == null || !year.strip().matches("(19|20|21)\\d\\d")) {
            errors.add("year", "Écrivez l’année en quatre chiffres, comme 2026.");
        }
        if (!unknown && number.isEmpty()) {
            errors.add("amount", "« " + written + " » n’est pas un nombre. Laissez vide ce qui n’est pas connu.");
        }
        if (source != null && source.length() > 300) {
            errors.add("source", "La source a au plus 300 caractères.");
        }
        if (errors.isAny()) {
            return Answers.mend(page(found, DeliveryForm.on(LocalDate.now(clock)), typed, null, errors));
        }
        recordDelivery.measure(found, indicator, Integer.parseInt(year.strip()), number.orElse(null), source);
        flash.say(unknown ? "La mesure est notée comme non connue." : "La mesure est enregistrée.");
        return Answers.seeOther(found.desk() + "/avancement");
    }

    private TemplateInstance page(
            ActionSheet sheet, DeliveryForm form, Typed typed, TellDelivery.Preview told, Errors errors) {
        Typed shown = typed != null
                ? typed
                : new Typed("", String.valueOf(LocalDate.now(clock).getYear()), "", "");
        return new deskDelivery(
                sheet,
                DeliveryStep.of(sheet),
                DeliveryPhoto.of(sheet).stream()
                        .collect(Collectors.toMap(DeliveryPhoto.Brief::step, Function.identity())),
                FollowUp.of(sheet, sheet.read()),
                form,
                shown,
                told,
                errors);
    }

    private ActionSheet at(String slug) {
        return ActionSheet.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }
}
