package fr.portevoix.shared.web;

import fr.portevoix.shared.database.Changes;
import fr.portevoix.shared.database.Kept;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Pages that are the same for everybody who comes without a session: made once, then answered before any room is asked,
 * so that a whole town can open a survey in the same minute.
 *
 * <p>Each reader still gets a text of their own in the page's slot, the key of their form.
 */
@ApplicationScoped
public class KeptPages {
    /** Stands in a page where each reader gets a text of their own; nobody outside can know it. */
    public static final String SLOT = "slot-" + UUID.randomUUID();

    private static final int BEHIND_THE_LANGUAGE = 400;
    private static final int MOST_PAGES = 500;
    private static final int LONGEST_QUERY = 80;

    private record Page(SlottedPage page, Supplier<String> slot) {}

    private final Kept<String, Page> pages;

    @Inject
    CurrentVertxRequest current;

    @Inject
    KeptPages(Changes changes) {
        pages = new Kept<>(changes, MOST_PAGES);
    }

    void open(@Observes Filters filters) {
        filters.register(
                request -> pages.find(key(request))
                        .filter(page -> isForEverybody(request))
                        .ifPresentOrElse(page -> answer(request, page), request::next),
                BEHIND_THE_LANGUAGE);
    }

    /**
     * Answers with this page and keeps it for others, if it is the same for others.
     *
     * @param page renders what stands around {@link #SLOT}
     * @param slot makes the text of one reader
     */
    public Response answer(Supplier<TemplateInstance> page, Supplier<String> slot) {
        RoutingContext request = current.getCurrent();
        Supplier<Page> rendered = () -> new Page(
                new SlottedPage(
                        page.get()
                                .setLocale(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                                .render(),
                        SLOT),
                slot);
        Page made = isForEverybody(request) ? pages.get(key(request), rendered) : rendered.get();
        return Response.ok(made.page.with(slot.get()), MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Cache-Control", "no-store")
                .build();
    }

    private static void answer(RoutingContext request, Page page) {
        HttpServerResponse response = request.response();
        response.putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        String accepted = request.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
        String slot = page.slot.get();
        if (accepted != null && accepted.contains("gzip")) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            response.end(Buffer.buffer(page.page.gzippedWith(slot)));
        } else {
            response.end(Buffer.buffer(page.page.with(slot)));
        }
    }

    /** Whether nothing but address and language decides on the page; a session or a message left would. */
    private static boolean isForEverybody(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        String query = request.query();
        return request.method() == HttpMethod.GET
                && (query == null || query.length() <= LONGEST_QUERY)
                && request.cookies().stream().map(Cookie::getName).allMatch(RequestDoor.LANGUAGE_COOKIE::equals);
    }

    private static String key(RoutingContext request) {
        return request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE)
                + ' '
                + request.request().uri();
    }
}
