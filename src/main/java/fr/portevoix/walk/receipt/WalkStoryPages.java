package fr.portevoix.walk.receipt;

import fr.portevoix.account.Open;
import fr.portevoix.contribution.Receipt;
import fr.portevoix.contribution.ReceiptGuesses;
import fr.portevoix.contribution.ReceiptNumber;
import fr.portevoix.contribution.Receipts;
import fr.portevoix.contribution.Trace;
import fr.portevoix.shared.web.Page;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.walk.Walk;
import fr.portevoix.walk.observe.Observation;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Where those who walked read what became of each observation. */
@Path("/{contract}/suivi/{receipt}/observations")
@Open
@Produces(MediaType.TEXT_HTML)
public class WalkStoryPages {
    /** As many as a page holds on a poor network. */
    private static final int SHOWN = 20;

    @Inject
    CurrentContract contract;

    @Inject
    Receipts receipts;

    @Inject
    ReceiptGuesses guesses;

    @Inject
    Trace trace;

    @Inject
    Page page;

    @Context
    HttpServerRequest request;

    /** One page of observations. */
    public record StoryPage(
            String here, String number, Walk walk, List<ObservationStory> observations, int at, int pages) {
        public int previous() {
            return at - 1;
        }

        public int next() {
            return at + 1;
        }
    }

    @CheckedTemplate(basePath = "walk/receipt")
    record story(StoryPage page) implements TemplateInstance {}

    /** The observations as they came. */
    @GET
    public Response observations(@RestPath("receipt") String typed, @RestQuery("page") Integer asked) {
        Optional<ReceiptNumber> number = ReceiptNumber.read(typed);
        Optional<Walk> found = find(number);
        if (found.isEmpty()) {
            // The receipt's own page says what is wrong with a number, or tells its story.
            return hidden(Response.seeOther(URI.create("/" + contract.slug() + "/suivi/"
                    + number.map(ReceiptNumber::toString).orElse(""))));
        }
        List<Observation> all = Observation.of(found.get());
        int pages = Math.max(1, (all.size() + SHOWN - 1) / SHOWN);
        int at = Math.max(1, Math.min(pages, asked == null ? 1 : asked));
        Locale locale = Locale.forLanguageTag(page.getLanguage());
        return hidden(Response.ok(new story(new StoryPage(
                "/" + contract.slug() + "/suivi/" + number.get(),
                number.get().toString(),
                found.get(),
                all.stream()
                        .skip((long) (at - 1) * SHOWN)
                        .limit(SHOWN)
                        .map(one -> new ObservationStory(one, trace.of(one.contribution, locale)))
                        .toList(),
                at,
                pages))));
    }

    private Optional<Walk> find(Optional<ReceiptNumber> number) {
        String client = ReceiptGuesses.client(request);
        if (guesses.areTooMany(client)) {
            return Optional.empty();
        }
        Optional<Receipt> receipt = number.flatMap(read -> receipts.find(contract.get(), read));
        if (receipt.isEmpty()) {
            guesses.missed(client);
        }
        return receipt.flatMap(WalkReceipts::of);
    }

    private static Response hidden(Response.ResponseBuilder answer) {
        return answer.header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .build();
    }
}
