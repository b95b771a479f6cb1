package fr.portevoix.workshop.receipt;

import fr.portevoix.account.Open;
import fr.portevoix.contribution.Receipt;
import fr.portevoix.contribution.ReceiptGuesses;
import fr.portevoix.contribution.ReceiptNumber;
import fr.portevoix.contribution.Receipts;
import fr.portevoix.contribution.Trace;
import fr.portevoix.shared.web.Page;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.workshop.Workshop;
import fr.portevoix.workshop.WorkshopItem;
import fr.portevoix.workshop.WorkshopReceipts;
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
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Where those who were in a session read what became of each line of it. */
@Path("/{contract}/suivi/{receipt}/lignes")
@Open
@Produces(MediaType.TEXT_HTML)
public class LinesPages {
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

    /** One page of lines. */
    public record StoryPage(
            String here,
            String number,
            Workshop workshop,
            String address,
            List<LineStory> lines,
            int at,
            int pages,
            long all) {
        public int previous() {
            return at - 1;
        }

        public int next() {
            return at + 1;
        }
    }

    @CheckedTemplate(basePath = "workshop/receipt")
    record lines(StoryPage page) implements TemplateInstance {}

    /** The lines, phase by phase as they were said. */
    @GET
    public Response lines(@RestPath("receipt") String typed, @RestQuery("page") Integer asked) {
        Optional<ReceiptNumber> number = ReceiptNumber.read(typed);
        Optional<Workshop> found = find(number);
        if (found.isEmpty()) {
            // The receipt's own page says what is wrong with a number, or tells its story.
            return hidden(Response.seeOther(URI.create("/" + contract.slug() + "/suivi/"
                    + number.map(ReceiptNumber::toString).orElse(""))));
        }
        Workshop workshop = found.get();
        List<WorkshopItem> items = WorkshopItem.of(workshop).stream()
                .sorted(Comparator.comparing((WorkshopItem item) -> item.phase).thenComparing(item -> item.number))
                .toList();
        int pages = Math.max(1, (items.size() + SHOWN - 1) / SHOWN);
        int at = Math.max(1, Math.min(pages, asked == null ? 1 : asked));
        Locale locale = Locale.forLanguageTag(page.getLanguage());
        List<LineStory> shown = items.stream()
                .skip((long) (at - 1) * SHOWN)
                .limit(SHOWN)
                .map(item -> new LineStory(item, trace.of(item.contribution, locale)))
                .toList();
        return hidden(Response.ok(new lines(new StoryPage(
                "/" + contract.slug() + "/suivi/" + number.get(),
                number.get().toString(),
                workshop,
                WorkshopReceipts.publicAddress(workshop),
                shown,
                at,
                pages,
                items.size()))));
    }

    private Optional<Workshop> find(Optional<ReceiptNumber> number) {
        String client = ReceiptGuesses.client(request);
        if (guesses.areTooMany(client)) {
            return Optional.empty();
        }
        Optional<Receipt> receipt = number.flatMap(read -> receipts.find(contract.get(), read));
        if (receipt.isEmpty()) {
            guesses.missed(client);
        }
        return receipt.flatMap(WorkshopReceipts::of);
    }

    private static Response hidden(Response.ResponseBuilder answer) {
        return answer.header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .build();
    }
}
