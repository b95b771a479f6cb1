package fr.portevoix.contribution.rights;

import fr.portevoix.account.Open;
import fr.portevoix.contribution.ErasedBy;
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

/** Where the holder of a receipt has erased what they said. */
@Path("/{contract}/suivi/{receipt}/effacer")
@Open
@Produces(MediaType.TEXT_HTML)
public class ErasurePages {
    @Inject
    CurrentContract contract;

    @Inject
    Receipts receipts;

    @Inject
    ReceiptGuesses guesses;

    @Inject
    EraseReceipt eraseReceipt;

    @Inject
    Page page;

    @Inject
    @All
    List<ReceiptStory> stories;

    @Context
    HttpServerRequest request;

    @CheckedTemplate(basePath = "contribution/rights")
    record erase(Contract contract, String number, Errors errors) implements TemplateInstance {}

    /** Says what will go and what stays, before anything goes. */
    @GET
    public Response ask(@RestPath("receipt") String typed) {
        return find(typed).filter(receipt -> receipt.erasedOn == null).isEmpty()
                ? toStory(typed)
                : hidden(Response.ok(new erase(contract.get(), typed, Errors.none())));
    }

    /** Erases, and leads to the proof. */
    @POST
    public Response erase(@RestPath("receipt") String typed, @RestForm String oui) {
        Optional<Receipt> receipt = find(typed);
        if (receipt.isEmpty()) {
            return toStory(typed);
        }
        if (!"true".equals(oui)) {
            Errors errors = Errors.none()
                    .add(
                            "oui",
                            Sentences.in(RightsMessages.class, page.getLanguage())
                                    .eraseTick());
            return Answers.mend(new erase(contract.get(), typed, errors));
        }
        eraseReceipt.erase(receipt.get().hash, ErasedBy.HOLDER);
        return toStory(typed);
    }

    private Optional<Receipt> find(String typed) {
        String client = ReceiptGuesses.client(request);
        if (guesses.areTooMany(client)) {
            return Optional.empty();
        }
        Optional<Receipt> found = ReceiptNumber.read(typed).flatMap(number -> receipts.find(contract.get(), number));
        if (found.isEmpty()) {
            guesses.missed(client);
        }
        // A number that hangs on a wall is nobody's own: whoever passes would erase what all the others said.
        return found.filter(receipt -> stories.stream().noneMatch(room -> room.heldByMany(receipt)));
    }

    /** The receipt's own page says what is wrong with a number, or tells the erasure. */
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
