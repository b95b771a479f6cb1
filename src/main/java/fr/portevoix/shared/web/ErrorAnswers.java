package fr.portevoix.shared.web;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.file.FileSystemException;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.handlers.FormBodyHandler;

/** Turns every failure into a page in words or a problem document; never a stack trace. */
class ErrorAnswers {
    private static final Logger LOG = Logger.getLogger(ErrorAnswers.class);

    @Inject
    CurrentVertxRequest request;

    @CheckedTemplate(basePath = "error", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ErrorPage(int status, String reference) implements TemplateInstance {}

    @ServerExceptionMapper
    Response refused(WebApplicationException refusal) {
        Response given = refusal.getResponse();
        int status = given.getStatus();
        if (given.hasEntity() || status < 400) {
            return given;
        }
        if (isApi()) {
            Response answer = Problem.of(status, sentence(status)).response();
            return withHeaders(answer, given);
        }
        return withHeaders(page(status, null), given);
    }

    /** A list where one thing goes, a word where a number goes: said without repeating what was sent. */
    @ServerExceptionMapper
    Response mistaken(MismatchedInputException mistake) {
        String place = mistake.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
        return Problem.of(
                        400,
                        place.isEmpty()
                                ? "The body is not the JSON object that this address takes."
                                : "The member " + place + " is not of the kind that this address takes.")
                .response();
    }

    @ServerExceptionMapper
    Response failed(Throwable failure) {
        if (isUnreadableForm(failure)) {
            // Not logged: what could not be read may be a person's words.
            return page(400, null);
        }
        // The reference lets a person report the failure without our showing them, or logging, what they sent.
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.errorf(failure, "Failure %s", reference);
        return isApi()
                ? Problem.of(500, "Something failed here. Reference: " + reference)
                        .response()
                : page(500, reference);
    }

    /** Broken percent signs or parts, or more fields than anybody's form has: the reader of forms throws anything. */
    private static boolean isUnreadableForm(Throwable failure) {
        return !(failure instanceof FileSystemException)
                && !(failure instanceof Error)
                && Stream.of(failure.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().equals(FormBodyHandler.class.getName()));
    }

    private boolean isApi() {
        return request.getCurrent() != null
                && request.getCurrent().normalizedPath().startsWith("/api/");
    }

    private static String sentence(int status) {
        return switch (status) {
            case 401 -> "A valid bearer token is needed.";
            case 403 -> "This account may not do that here.";
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not take that method.";
            case 413 -> "What was sent is too large.";
            case 415 -> "This address does not take that content type.";
            default -> "The request cannot be taken.";
        };
    }

    private static Response page(int status, String reference) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(new ErrorPage(status, reference))
                .build();
    }

    private static Response withHeaders(Response answer, Response given) {
        if (given.getHeaderString(HttpHeaders.ALLOW) == null) {
            return answer;
        }
        return Response.fromResponse(answer)
                .header(HttpHeaders.ALLOW, given.getHeaderString(HttpHeaders.ALLOW))
                .build();
    }
}
