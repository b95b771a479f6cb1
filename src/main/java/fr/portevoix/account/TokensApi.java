package fr.portevoix.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Problem;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where programmes get the token that opens the API, and give it back. */
@Path("/api/v1/tokens")
@Tag(name = "Tokens")
@Produces(MediaType.APPLICATION_JSON)
public class TokensApi {
    @Inject
    CheckPassword checkPassword;

    @Inject
    SignInLimits limits;

    @Inject
    Sessions sessions;

    @Inject
    SignedIn signedIn;

    @Inject
    AccountConfig config;

    /** Who asks for a token. */
    public record Credentials(String email, String password) {}

    /** A token and how many seconds it lasts. */
    public record Token(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") String tokenType,
            @JsonProperty("expires_in") long expiresIn) {}

    /** Opens a session for a programme. */
    @POST
    @Open
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Get a token for an e-mail address and a password")
    public Response create(Credentials credentials) {
        Errors missing = missing(credentials);
        if (missing.isAny()) {
            return Problem.flaws(missing).response();
        }
        if (!limits.admit(credentials.email())) {
            return Problem.of(429, "Too many attempts. Try again in a quarter of an hour.")
                    .response();
        }
        Person person = checkPassword
                .of(credentials.email(), credentials.password())
                .orElseThrow(() -> Problem.of(
                                401, "This address and this password do not go together, or the account is not open.")
                        .exception());
        CacheControl never = new CacheControl();
        never.setNoStore(true);
        String token = sessions.open(person).value();
        return Response.ok(new Token(token, "Bearer", config.session().toSeconds()))
                .cacheControl(never)
                .build();
    }

    /** Ends the session of the token that asks. */
    @DELETE
    @Path("current")
    @Allowed
    @Operation(summary = "End this token at once")
    public void delete() {
        signedIn.session().ifPresent(sessions::end);
    }

    private static Errors missing(Credentials credentials) {
        Errors errors = Errors.none();
        if (credentials == null
                || credentials.email() == null
                || credentials.email().isBlank()) {
            errors.add("email", "An e-mail address is needed.");
        }
        if (credentials == null
                || credentials.password() == null
                || credentials.password().isEmpty()) {
            errors.add("password", "A password is needed.");
        }
        return errors;
    }
}
