package fr.portevoix.walk.observe;

import fr.portevoix.account.Open;
import fr.portevoix.contribution.ReceiptGuesses;
import fr.portevoix.contribution.SensitiveWords;
import fr.portevoix.shared.media.PhotoFields;
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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/**
 * Where those who walk note what they see, with the walk's code and nothing else: no account, no cookie.
 *
 * <p>The telephone's own key travels in the forms alone, so pages answer a post directly: an address would carry the key
 * into logs. Sending a page again repeats nothing, since each observation has a key of its own.
 */
@Path("/{contract}/diagnostics/{walk}/noter")
@Open
@Produces(MediaType.TEXT_HTML)
public class NotePages {
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
    record door(Walk walk, String typed, String notice) implements TemplateInstance {}

    @CheckedTemplate(basePath = "walk/observe")
    record closed(Walk walk, boolean before) implements TemplateInstance {}

    @CheckedTemplate(basePath = "walk/observe")
    record note(NotePage page) implements TemplateInstance {}

    /** The door, or behind the code of the poster the form with a fresh key of this telephone. */
    @GET
    public Response open(@RestPath("walk") String slug, @RestQuery String code) {
        Walk walk = Walk.at(contract.get(), slug).orElseThrow(NotFoundException::new);
        boolean opens = opens(walk, code);
        if (!opens && !walk.announced) {
            throw new NotFoundException();
        }
        if (!opens) {
            return door(walk, code);
        }
        return rules.mayNote(walk)
                ? shown(200, walk, code, FormKey.fresh(), NoteForm.empty(FormKey.fresh(), ""), Errors.none(), "", null)
                : closed(walk);
    }

    /** Lets in, keeps an observation, rates a stop, or takes an observation back. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response act(@RestPath("walk") String slug, MultivaluedMap<String, String> fields) {
        Walk walk = Walk.at(contract.get(), slug).orElseThrow(NotFoundException::new);
        String code = NoteForm.first(fields, "code");
        if (!opens(walk, code)) {
            if (!walk.announced) {
                throw new NotFoundException();
            }
            return door(walk, code);
        }
        if (!rules.mayNote(walk)) {
            return closed(walk);
        }
        String sent = NoteForm.first(fields, "appareil");
        String device = FormKey.isOurs(sent) ? sent : FormKey.fresh();
        return switch (NoteForm.first(fields, "acte")) {
            case "noter" -> note(walk, code, device, NoteForm.of(fields));
            case "grille" -> rate(walk, code, device, fields);
            case "enlever" -> takeBack(walk, code, device, NoteForm.first(fields, "numero"));
            default ->
                shown(200, walk, code, device, NoteForm.of(fields).withKey(FormKey.fresh()), Errors.none(), "", null);
        };
    }

    /** The same from a form that brings photos as files, where no script made text of them. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response actWithFiles(@RestPath("walk") String slug, MultipartFormDataInput sent) {
        return act(slug, PhotoFields.of(sent, NoteForm.PHOTO));
    }

    private Response note(Walk walk, String code, String device, NoteForm form) {
        WalkMessages say = Sentences.in(WalkMessages.class, page.getLanguage());
        if (!FormKey.isOurs(form.key())) {
            NoteForm mended = form.withKey(FormKey.fresh());
            return shown(422, walk, code, device, mended, Errors.none(), say.incomplete(), null);
        }
        Errors errors = form.errors(walk, say);
        if (errors.isAny()) {
            return shown(422, walk, code, device, form, errors, "", null);
        }
        Kept kept = keepObservation.keep(walk, form, device, page.getLanguage());
        if (kept instanceof Kept.As as) {
            boolean urgent = form.someone() || SensitiveWords.areIn(form.words());
            NoteForm next = NoteForm.empty(FormKey.fresh(), form.stop());
            return answer(
                    200,
                    new NotePage(
                            walk,
                            code,
                            device,
                            next,
                            Errors.none(),
                            "",
                            as.number(),
                            urgent,
                            mine(walk, device),
                            keepWalk.receipt(walk)));
        }
        String notice = kept instanceof Kept.OtherWords ? say.otherWords() : say.full();
        return shown(422, walk, code, device, form.withKey(FormKey.fresh()), Errors.none(), notice, null);
    }

    private Response rate(Walk walk, String code, String device, MultivaluedMap<String, String> fields) {
        WalkMessages say = Sentences.in(WalkMessages.class, page.getLanguage());
        NoteForm empty = NoteForm.empty(FormKey.fresh(), NoteForm.first(fields, "arret"));
        Optional<Stop> stop = empty.stop(walk);
        Map<WalkCriterion, Integer> ratings = KeepRatings.read(walk, fields);
        if (stop.isEmpty() || ratings.isEmpty()) {
            return shown(422, walk, code, device, empty, Errors.none().add("grille", say.errorGrid()), "", null);
        }
        keepRatings.keep(walk, stop.get(), ratings, device);
        return shown(200, walk, code, device, empty, Errors.none(), say.gridKept(stop.get().name), null);
    }

    private Response takeBack(Walk walk, String code, String device, String typed) {
        WalkMessages say = Sentences.in(WalkMessages.class, page.getLanguage());
        boolean done = typed.matches("\\d{1,6}") && keepObservation.takeBack(walk, Integer.parseInt(typed), device);
        NoteForm empty = NoteForm.empty(FormKey.fresh(), "");
        return shown(
                done ? 200 : 422,
                walk,
                code,
                device,
                empty,
                Errors.none(),
                done ? say.takenBack() : say.notTakenBack(),
                null);
    }

    private Response shown(
            int status,
            Walk walk,
            String code,
            String device,
            NoteForm form,
            Errors errors,
            String notice,
            Integer kept) {
        return answer(
                status,
                new NotePage(
                        walk,
                        code,
                        device,
                        form,
                        errors,
                        notice,
                        kept,
                        false,
                        mine(walk, device),
                        keepWalk.receipt(walk)));
    }

    private List<OwnNote> mine(Walk walk, String device) {
        Map<UUID, List<ObservationPhoto.Brief>> photos = ObservationPhoto.of(walk);
        return Observation.of(walk, keepObservation.device(walk, device)).stream()
                .map(one ->
                        new OwnNote(one, photos.getOrDefault(one.id, List.of()).size()))
                .toList();
    }

    private boolean opens(Walk walk, String code) {
        String client = ReceiptGuesses.client(request);
        if (code == null || code.isEmpty() || guesses.areTooMany(client)) {
            return false;
        }
        boolean opens = joinCodes.opens(walk, code);
        if (!opens) {
            guesses.missed(client);
        }
        return opens;
    }

    private Response door(Walk walk, String typed) {
        boolean asked = typed != null && !typed.isEmpty();
        String kept = !asked ? "" : typed.substring(0, Math.min(typed.length(), 40));
        String notice =
                asked ? Sentences.in(WalkMessages.class, page.getLanguage()).wrongCode() : "";
        return hidden(asked ? 422 : 200, new door(walk, kept, notice));
    }

    private Response closed(Walk walk) {
        return hidden(200, new closed(walk, rules.today().isBefore(walk.heldOn)));
    }

    private Response answer(int status, NotePage shown) {
        return hidden(status, new note(shown));
    }

    private Response hidden(int status, TemplateInstance shown) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(shown.setLocale(page.getLanguage()).render())
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .build();
    }
}
