package fr.portevoix.shared.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** What went wrong, for programmes (RFC 9457). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, List<Flaw> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** One flaw of what was sent: where, and a sentence. */
    public record Flaw(String field, String detail) {}

    /** A problem of this status with a sentence about this case. */
    public static Problem of(int status, String detail) {
        Response.Status known = Response.Status.fromStatusCode(status);
        String title = status == 422 ? "Unprocessable Content" : known == null ? "Error" : known.getReasonPhrase();
        return new Problem("about:blank", title, status, detail, List.of());
    }

    /** A 422 that lists each flaw. */
    public static Problem flaws(Errors errors) {
        return new Problem(
                "about:blank",
                "Unprocessable Content",
                422,
                "Some values cannot be taken.",
                errors.getAll().entrySet().stream()
                        .map(entry -> new Flaw(entry.getKey(), entry.getValue()))
                        .toList());
    }

    /** This problem as a response. */
    public Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }

    /** This problem to throw from an address for programmes. */
    public WebApplicationException exception() {
        return new WebApplicationException(detail, response());
    }
}
