package fr.portevoix.shared.web;

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

    /** The same page again with the person's words and what to mend. */
    public static Response mend(Object page) {
        return Response.status(422).entity(page).build();
    }
}
