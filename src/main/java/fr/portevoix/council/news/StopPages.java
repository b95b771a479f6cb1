package fr.portevoix.council.news;

import fr.portevoix.account.Open;
import fr.portevoix.contribution.ReceiptGuesses;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
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
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;

/**
 * Stops a member's news without signing in: one press on the page of the mail's link, or none at all where the mailbox
 * does it (RFC 8058). Reading the page stops nothing, as mail servers read links by themselves.
 */
@Path("/{contract}/lettre-du-conseil/{secret}")
@Open
@Produces(MediaType.TEXT_HTML)
public class StopPages {
    @Inject
    CurrentContract contract;

    @Inject
    NewsLinks links;

    @Inject
    ChooseRhythm chooseRhythm;

    @Inject
    ReceiptGuesses guesses;

    @Context
    HttpServerRequest request;

    @CheckedTemplate(basePath = "council/news")
    record stop(Contract contract, String secret, boolean known, boolean stopped) implements TemplateInstance {}

    /** The button. */
    @GET
    public Response read(@RestPath String secret) {
        Optional<NewsWish> wish = open(secret);
        return answer(
                wish,
                new stop(
                        contract.get(),
                        secret,
                        wish.isPresent(),
                        wish.filter(each -> each.rhythm == Rhythm.NEVER).isPresent()));
    }

    /** Stops them, at once. */
    @POST
    public Response stop(@RestPath String secret) {
        Optional<NewsWish> wish = open(secret);
        wish.ifPresent(each -> chooseRhythm.choose(each, Rhythm.NEVER, null));
        return answer(wish, new stop(contract.get(), secret, wish.isPresent(), wish.isPresent()));
    }

    private Optional<NewsWish> open(String secret) {
        String client = ReceiptGuesses.client(request);
        if (guesses.areTooMany(client)) {
            return Optional.empty();
        }
        Optional<NewsWish> wish = links.open(secret);
        if (wish.isEmpty()) {
            guesses.missed(client);
        }
        return wish;
    }

    private static Response answer(Optional<NewsWish> wish, TemplateInstance page) {
        return Response.status(wish.isPresent() ? 200 : 404)
                .entity(page)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .build();
    }
}
