package fr.portevoix.contribution;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.account.SignedIn;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** What somebody says by telephone, on paper or in a corridor, entered in twenty seconds, with a receipt to hand over. */
@Path("/{contract}/bureau/saisir")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class EntryDesk {
    @Inject
    CurrentContract contract;

    @Inject
    EnterContribution enterContribution;

    @Inject
    Receipts receipts;

    @Inject
    SignedIn signedIn;

    @Inject
    FilterChoices choices;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @CheckedTemplate(basePath = "contribution")
    record entry(Contract contract, EntryForm form, FilterChoices choices, Errors errors, Slip slip)
            implements TemplateInstance {}

    /** What is handed over to the person who spoke. */
    public record Slip(String number, String address) {}

    /** The form, with what the entry before had chosen, and the receipt of that entry. */
    @GET
    public TemplateInstance form(
            @RestQuery String consultation,
            @RestQuery String canal,
            @RestQuery String voix,
            @RestQuery String nature,
            @RestQuery List<String> quartier,
            @RestQuery String jour,
            @RestQuery String donne) {
        EntryForm form = new EntryForm();
        form.cle = UUID.randomUUID().toString();
        form.consultation = consultation;
        form.canal = canal == null ? Channel.PHONE.name() : canal;
        form.voix = voix == null ? Speaker.RESIDENT.name() : voix;
        form.nature = nature == null ? Nature.NEED.name() : nature;
        form.quartier = quartier;
        form.jour = jour == null ? LocalDate.now(clock).toString() : jour;
        return page(form, Errors.none(), slip(donne));
    }

    /** Keeps the words once, however often the form is sent. */
    @POST
    public Response enter(@BeanParam EntryForm form) {
        Contract here = contract.get();
        Errors errors = form.errors(here, LocalDate.now(clock));
        if (errors.isAny()) {
            if (form.cle == null || form.cle.isBlank() || form.cle.length() > 80) {
                form.cle = UUID.randomUUID().toString();
            }
            return Answers.mend(page(form, errors, null));
        }
        try {
            EnterContribution.Entered entered =
                    enterContribution.enter(form.said(here), form.cle, signedIn.person().id);
            if (!entered.retry()) {
                audit.keep("contribution.enter", here.id, "contribution", entered.contribution().id, null);
            }
            return Answers.seeOther(next(form));
        } catch (EnterContribution.OtherWords otherWords) {
            form.cle = UUID.randomUUID().toString();
            return Answers.mend(page(
                    form,
                    Errors.none()
                            .add(
                                    "texte",
                                    "Ce formulaire a déjà servi pour d’autres mots, qui sont bien enregistrés. Est-ce une"
                                            + " nouvelle parole ? Si oui, enregistrez encore une fois : rien n’est perdu."),
                    null));
        }
    }

    private TemplateInstance page(EntryForm form, Errors errors, Slip slip) {
        choices.prepare(contract.get(), null);
        return new entry(contract.get(), form, choices, errors, slip);
    }

    // The form's key travels rather than the number: it gives the number to the desk only.
    private Slip slip(String key) {
        return key == null || key.isBlank()
                ? null
                : new Slip(
                        receipts.number(EnterContribution.receiptKey(contract.get(), key))
                                .toString(),
                        "/" + contract.slug() + "/suivi");
    }

    private String next(EntryForm form) {
        UriBuilder address = UriBuilder.fromPath("/" + contract.slug() + "/bureau/saisir")
                .queryParam("consultation", form.consultation)
                .queryParam("canal", form.canal)
                .queryParam("voix", form.voix)
                .queryParam("nature", form.nature)
                .queryParam("jour", form.jour)
                .queryParam("donne", form.cle);
        form.quartiers().forEach(slug -> address.queryParam("quartier", slug));
        return address.build().toString();
    }
}
