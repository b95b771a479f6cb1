package fr.portevoix.contribution.rights;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.ErasedBy;
import fr.portevoix.contribution.Receipt;
import fr.portevoix.contribution.ReceiptNumber;
import fr.portevoix.contribution.ReceiptStory;
import fr.portevoix.contribution.Receipts;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.territory.DayField;
import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;

/** What the team does for somebody who calls with their number: erase, and tell whether a proof is ours. */
@Path("/{contract}/bureau/droits")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class RightsDesk {
    private static final String UNKNOWN = "Ce numéro n’ouvre rien ici\u00a0: relisez-le avec la personne.";

    private static final String HELD_BY_MANY =
            "Ce numéro est celui d’une séance\u00a0: tous ceux qui y étaient l’ont. Effacez dans la séance la ligne que la personne"
                    + " désigne.";

    @Inject
    CurrentContract contract;

    @Inject
    Receipts receipts;

    @Inject
    EraseReceipt eraseReceipt;

    @Inject
    Wishes wishes;

    @Inject
    ErasureProof proof;

    @Inject
    ErasureStory story;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    @Inject
    @All
    List<ReceiptStory> stories;

    /** What a number opens, without a word of what was said: the team needs none to erase. */
    public record Opened(String number, LocalDate day, String title, long texts, LocalDate erasedOn, String code) {}

    /** What was typed into the page. */
    public record Typed(String number, String proofNumber, String proofDay, String proofCode) {
        static final Typed NOTHING = new Typed("", "", "", "");
    }

    @CheckedTemplate(basePath = "contribution/rights")
    record desk(Contract contract, Typed typed, Opened opened, String verdict, Errors errors)
            implements TemplateInstance {}

    /** The page with nothing asked yet. */
    @GET
    public TemplateInstance begin() {
        return new desk(contract.get(), Typed.NOTHING, null, null, Errors.none());
    }

    /** What this number opens. */
    @POST
    @Path("numero")
    public Response open(@RestForm String numero) {
        Typed typed = new Typed(shown(numero), "", "", "");
        Optional<ReceiptNumber> number = ReceiptNumber.read(numero);
        Optional<Receipt> receipt = number.flatMap(read -> receipts.find(contract.get(), read));
        return receipt.isEmpty()
                ? Answers.mend(new desk(
                        contract.get(), typed, null, null, Errors.none().add("numero", UNKNOWN)))
                : Response.ok(new desk(contract.get(), typed, opened(receipt.get(), number.get()), null, Errors.none()))
                        .build();
    }

    /** Erases what this number opens, for a person who asked. */
    @POST
    @Path("effacer")
    public Response erase(@RestForm String numero, @RestForm String oui) {
        Typed typed = new Typed(shown(numero), "", "", "");
        Optional<ReceiptNumber> number = ReceiptNumber.read(numero);
        Optional<Receipt> receipt = number.flatMap(read -> receipts.find(contract.get(), read));
        if (receipt.isEmpty()) {
            return Answers.mend(
                    new desk(contract.get(), typed, null, null, Errors.none().add("numero", UNKNOWN)));
        }
        if (stories.stream().anyMatch(room -> room.heldByMany(receipt.get()))) {
            return Answers.mend(
                    new desk(contract.get(), typed, null, null, Errors.none().add("numero", HELD_BY_MANY)));
        }
        if (!"true".equals(oui)) {
            Errors errors = Errors.none().add("oui", "Cochez la case\u00a0: l’effacement est définitif.");
            return Answers.mend(new desk(contract.get(), typed, opened(receipt.get(), number.get()), null, errors));
        }
        Receipt erased = eraseReceipt.erase(receipt.get().hash, ErasedBy.DESK);
        // Neither number nor hash: the record of acts must not lead to a person's receipt.
        audit.keep("rights.erase", contract.get().id, "receipt", null, null);
        return Response.ok(new desk(contract.get(), typed, opened(erased, number.get()), null, Errors.none()))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Erases an address that was left for news, for a person who asks. */
    @POST
    @Path("adresse")
    public Response forget(@RestForm String adresse) {
        int removed = wishes.removeAll(contract.get(), adresse == null ? "" : adresse);
        if (removed > 0) {
            audit.keep("rights.address", contract.get().id, "wish", null, null);
        }
        flash.say(
                removed > 0
                        ? "Cette adresse est effacée. Elle ne recevra plus rien."
                        : "Cette adresse n’est pas ici\u00a0: il n’y a rien à effacer.");
        return Answers.seeOther("/" + contract.slug() + "/bureau/droits");
    }

    /** Whether number, day and code on a paper are a proof of ours. */
    @POST
    @Path("preuve")
    public Response verify(@RestForm String preuve, @RestForm String jour, @RestForm String code) {
        Typed typed = new Typed("", shown(preuve), shown(jour), shown(code));
        Optional<ReceiptNumber> number = ReceiptNumber.read(preuve);
        Optional<ReceiptNumber> claimed = ReceiptNumber.read(code);
        Optional<LocalDate> day = DayField.read(jour);
        Errors errors = Errors.none();
        if (number.isEmpty()) {
            errors.add("preuve", "Ce numéro est incomplet ou contient une lettre pour une autre.");
        }
        if (day.isEmpty()) {
            errors.add("jour", "Cette date ne se lit pas.");
        }
        if (claimed.isEmpty()) {
            errors.add("code", "Ce code est incomplet ou contient une lettre pour une autre.");
        }
        if (errors.isAny()) {
            return Answers.mend(new desk(contract.get(), typed, null, null, errors));
        }
        boolean holds = proof.holds(contract.get(), number.get(), day.get(), claimed.get());
        String verdict = holds
                ? "Cette preuve est authentique\u00a0: ce que ce numéro ouvrait a bien été effacé ce jour-là."
                : "Ces trois indications ne vont pas ensemble\u00a0: ce n’est pas une preuve de ce service.";
        return Response.ok(new desk(contract.get(), typed, null, verdict, Errors.none()))
                .build();
    }

    private Opened opened(Receipt receipt, ReceiptNumber number) {
        String title = stories.stream()
                .flatMap(room -> room.tell(receipt, Locale.FRENCH).stream())
                .map(ReceiptStory.Told::title)
                .findFirst()
                .orElse("Parole saisie par l’équipe");
        boolean gone = receipt.erasedOn != null;
        return new Opened(
                number.toString(),
                receipt.day,
                title,
                Contribution.count("contract = ?1 and receipt = ?2", contract.get(), receipt.hash),
                receipt.erasedOn,
                gone ? story.of(receipt, number, Locale.FRENCH).code() : null);
    }

    private static String shown(String typed) {
        return typed == null ? "" : typed.length() > 60 ? typed.substring(0, 60) : typed;
    }
}
