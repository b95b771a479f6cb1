package fr.portevoix.shared.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The answers that pages give to forms. */
public final class Answers {
    private Answers() {}

    /** After an act: the next page, by GET, so that a refresh repeats nothing. */
    public static Response seeOther(String address) {
        return Response.status(Response.Status.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }

    /**
     * The same page again with the person's words and what to mend.
     *
     * <p>It is rendered here and now: the act's transaction is still open, and what the page shows can be read.
     */
    public static Response mend(TemplateInstance page) {
        return rendered(422, page);
    }

    /** A page between a press and its act, such as what will be told to whom; rendered here and now as well. */
    public static Response shown(TemplateInstance page) {
        return rendered(200, page);
    }

    private static Response rendered(int status, TemplateInstance page) {
        String language = CDI.current().select(Page.class).get().getLanguage();
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page.setLocale(language).render())
                .build();
    }
}
