package fr.portevoix.walk.observe;

import fr.portevoix.account.Open;
import fr.portevoix.contribution.ReceiptGuesses;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.FormKey;
import fr.portevoix.shared.web.Page;
import fr.portevoix.shared.web.Sentences;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.walk.JoinCodes;
import fr.portevoix.walk.KeepWalk;
import fr.portevoix.walk.Stop;
import fr.portevoix.walk.Walk;
import fr.portevoix.walk.WalkCriterion;
import fr.portevoix.walk.WalkMessages;
import fr.portevoix.walk.WalkRules;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;

/**
 * The notebook of a walk: a page that opens once with network and then works a whole day without, keeping notes and photos
 * on the telephone until each is acknowledged here. The ordinary form stands beside it.
 *
 * <p>The code is in the address, since the copy that the telephone keeps has nothing else: no cookie, no parameters.
 */
@Path("/{contract}/diagnostics/{walk}/carnet/{code}")
@Open
public class BookPages {
    private static final int CLOSED = 410;

    @Inject
    CurrentContract contract;

    @Inject
    Page page;

    @Inject
    WalkRules rules;

    @Inject
    JoinCodes joinCodes;

    @Inject
    KeepObservation keepObservation;

    @Inject
    KeepRatings keepRatings;

    @Inject
    KeepWalk keepWalk;

    @Inject
    ReceiptGuesses guesses;

    @Context
    HttpServerRequest request;

    @CheckedTemplate(basePath = "walk/observe")
    record book(NotePage page) implements TemplateInstance {}

    /** The notebook, the same for everybody who has the code; it is the telephone that makes keys. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response open(@RestPath("walk") String slug, @RestPath String code) {
        Walk walk = find(slug);
        if (!opens(walk, code) || !rules.mayNote(walk)) {
            // The door says what is wrong.
            return Answers.seeOther(
                    walk.address() + "/noter?code=" + JoinCodes.plain(code).replaceAll("[^A-Z0-9]", ""));
        }
        NotePage shown = new NotePage(
                walk,
                code,
                "",
                NoteForm.empty("", ""),
                Errors.none(),
                "",
                null,
                false,
                List.of(),
                keepWalk.receipt(walk));
        return Response.ok(new book(shown))
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .build();
    }

    /** Takes one note, or one photo of a note that came before; the same again is acknowledged again. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Response take(@RestPath("walk") String slug, @RestPath String code, MultivaluedMap<String, String> fields) {
        Walk walk = find(slug);
        WalkMessages say = Sentences.in(WalkMessages.class, page.getLanguage());
        if (!opens(walk, code)) {
            return answer(403, Map.of("why", say.wrongCode()));
        }
        if (!rules.mayNote(walk)) {
            return answer(CLOSED, Map.of("why", say.over()));
        }
        String device = NoteForm.first(fields, "appareil");
        NoteForm form = NoteForm.of(fields);
        String act = NoteForm.first(fields, "acte");
        if (!FormKey.isOurs(device) || !FormKey.isOurs(form.key())) {
            return answer(422, Map.of("why", say.incomplete()));
        }
        if (fields.containsKey("rang")) {
            return photo(walk, form.key(), device, fields, say);
        }
        return switch (act) {
            case "grille" -> rate(walk, form, device, fields, say);
            case "enlever" -> takeBack(walk, device, NoteForm.first(fields, "numero"), say);
            default -> note(walk, form, device, say);
        };
    }

    /** Rates a stop; again it is the same, since what is rated anew replaces what was. */
    private Response rate(
            Walk walk, NoteForm form, String device, MultivaluedMap<String, String> fields, WalkMessages say) {
        Optional<Stop> stop = form.stop(walk);
        Map<WalkCriterion, Integer> ratings = KeepRatings.read(walk, fields);
        if (stop.isEmpty() || ratings.isEmpty()) {
            return answer(422, Map.of("why", say.errorGrid()));
        }
        keepRatings.keep(walk, stop.get(), ratings, device);
        return answer(200, Map.of("number", stop.get().position));
    }

    private Response takeBack(Walk walk, String device, String typed, WalkMessages say) {
        boolean done = typed.matches("\\d{1,6}") && keepObservation.takeBack(walk, Integer.parseInt(typed), device);
        return answer(done ? 200 : 422, Map.of("why", done ? say.takenBack() : say.notTakenBack()));
    }

    private Response note(Walk walk, NoteForm form, String device, WalkMessages say) {
        Errors errors = form.errors(walk, say);
        if (errors.isAny()) {
            return answer(422, Map.of("why", String.join(" ", errors.getAll().values())));
        }
        Kept kept = keepObservation.keep(walk, form, device, page.getLanguage());
        if (kept instanceof Kept.As as) {
            return answer(200, Map.of("number", as.number()));
        }
        return answer(422, Map.of("why", kept instanceof Kept.OtherWords ? say.otherWords() : say.full()));
    }

    private Response photo(
            Walk walk, String key, String device, MultivaluedMap<String, String> fields, WalkMessages say) {
        String rank = NoteForm.first(fields, "rang");
        if (!rank.matches("[1-" + NoteForm.MOST_PHOTOS + "]")) {
            return answer(422, Map.of("why", say.incomplete()));
        }
        return switch (keepObservation.follow(
                walk, key, device, Integer.parseInt(rank), NoteForm.first(fields, "image"))) {
            case KEPT -> answer(200, Map.of("photo", rank));
            case UNKNOWN -> answer(422, Map.of("why", say.notTakenBack()));
            case REFUSED -> answer(422, Map.of("why", say.errorPhoto()));
        };
    }

    private boolean opens(Walk walk, String code) {
        String client = ReceiptGuesses.client(request);
        if (guesses.areTooMany(client)) {
            return false;
        }
        boolean opens = joinCodes.opens(walk, code);
        if (!opens) {
            guesses.missed(client);
        }
        return opens;
    }

    private Walk find(String slug) {
        return Walk.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }

    private static Response answer(int status, Map<String, ?> body) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(body)
                .header("Cache-Control", "no-store")
                .build();
    }
}
