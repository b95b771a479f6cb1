package fr.portevoix.contribution.rights;

import fr.portevoix.account.Open;
import fr.portevoix.account.SignInLimits;
import fr.portevoix.contribution.Consultation;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.Receipt;
import fr.portevoix.contribution.ReceiptGuesses;
import fr.portevoix.contribution.ReceiptNumber;
import fr.portevoix.contribution.ReceiptStory;
import fr.portevoix.contribution.Receipts;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Page;
import fr.portevoix.shared.web.Sentences;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Where somebody leaves an address to be told news, confirms it, and takes it back. */
@Path("/{contract}")
@Open
@Produces(MediaType.TEXT_HTML)
public class WishPages {
    private static final int LONGEST = 254;

    @Inject
    CurrentContract contract;

    @Inject
    Receipts receipts;

    @Inject
    ReceiptGuesses guesses;

    @Inject
    SignInLimits limits;

    @Inject
    Wishes wishes;

    @Inject
    Page page;

    @Inject
    @All
    List<ReceiptStory> stories;

    @Context
    HttpServerRequest request;

    @CheckedTemplate(basePath = "contribution/rights")
    record wish(Contract contract, String number, String address, String age, Errors errors)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "contribution/rights")
    record wishSent(Contract contract, String number) implements TemplateInstance {}

    @CheckedTemplate(basePath = "contribution/rights")
    record wishLink(Contract contract, String link, String title, boolean confirmed, boolean parent, boolean gone)
            implements TemplateInstance {}

    /** The form, apart from every answer. */
    @GET
    @Path("suivi/{receipt}/nouvelles")
    public Response ask(@RestPath("receipt") String typed) {
        return consultation(typed).isEmpty()
                ? toStory(typed)
                : hidden(Response.ok(new wish(contract.get(), typed, "", "", Errors.none())));
    }

    /** Keeps the wish until its mail is answered. */
    @POST
    @Path("suivi/{receipt}/nouvelles")
    public Response keep(@RestPath("receipt") String typed, @RestForm String adresse, @RestForm String age) {
        Optional<Consultation> consultation = consultation(typed);
        if (consultation.isEmpty()) {
            return toStory(typed);
        }
        RightsMessages say = Sentences.in(RightsMessages.class, page.getLanguage());
        String address = adresse == null ? "" : adresse.strip();
        Errors errors = Errors.none();
        if (address.length() > LONGEST || !address.matches("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+")) {
            errors.add("adresse", say.wishWrongAddress());
        }
        if (!"15".equals(age) && !"parent".equals(age)) {
            errors.add("age", say.wishWrongAge());
        }
        if (errors.isEmpty() && !limits.admit(address)) {
            errors.add("adresse", say.wishTooMany());
        }
        if (errors.isAny()) {
            String kept = address.length() > LONGEST ? address.substring(0, LONGEST) : address;
            return Answers.mend(new wish(contract.get(), typed, kept, age == null ? "" : age, errors));
        }
        wishes.ask(
                consultation.get(),
                ReceiptNumber.read(typed).orElseThrow(),
                address,
                "parent".equals(age),
                page.getLanguage());
        return hidden(Response.ok(new wishSent(contract.get(), typed)));
    }

    /** Shows buttons; opening the address alone does nothing, because mail scanners open it too. */
    @GET
    @Path("nouvelles/{link}")
    public Response open(@RestPath String link) {
        return wishes.read(contract.get(), link).map(wish -> page(link, wish)).orElseGet(() -> gone(link));
    }

    /** Confirms the wish, or erases it. */
    @POST
    @Path("nouvelles/{link}")
    public Response decide(@RestPath String link, @RestForm String acte) {
        Optional<ContactWish> wish = wishes.read(contract.get(), link);
        if (wish.isEmpty()) {
            return gone(link);
        }
        if ("oui".equals(acte)) {
            wishes.confirm(wish.get());
        } else if ("arreter".equals(acte)) {
            wishes.remove(wish.get());
        }
        return hidden(Response.status(Response.Status.SEE_OTHER)
                .location(URI.create("/" + contract.slug() + "/nouvelles/" + link)));
    }

    private Response page(String link, ContactWish wish) {
        return hidden(Response.ok(new wishLink(
                contract.get(),
                link,
                wish.consultation.title.in(page.getLanguage()),
                wish.confirmedOn != null,
                wish.withParent,
                false)));
    }

    private Response gone(String link) {
        return hidden(Response.status(Response.Status.GONE)
                .entity(new wishLink(contract.get(), link, "", false, false, true)));
    }

    /** The consultation in which this receipt was given; empty where it opens nothing, or nothing any more. */
    private Optional<Consultation> consultation(String typed) {
        String client = ReceiptGuesses.client(request);
        if (guesses.areTooMany(client)) {
            return Optional.empty();
        }
        Optional<Receipt> receipt = ReceiptNumber.read(typed).flatMap(number -> receipts.find(contract.get(), number));
        if (receipt.isEmpty()) {
            guesses.missed(client);
        }
        return receipt.filter(found -> found.erasedOn == null).flatMap(this::consultation);
    }

    private Optional<Consultation> consultation(Receipt receipt) {
        return stories.stream()
                .flatMap(room -> room.consultation(receipt).stream())
                .findFirst()
                .or(() -> Contribution.<Contribution>find("receipt", receipt.hash)
                        .firstResultOptional()
                        .map(said -> said.consultation));
    }

    private Response toStory(String typed) {
        String number = ReceiptNumber.read(typed).map(ReceiptNumber::toString).orElse("");
        return hidden(Response.status(Response.Status.SEE_OTHER)
                .location(URI.create("/" + contract.slug() + "/suivi/" + number)));
    }

    private static Response hidden(Response.ResponseBuilder answer) {
        return answer.header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .build();
    }
}
