package fr.portevoix.action.meeting;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.account.SignedIn;
import fr.portevoix.action.Outcome;
import fr.portevoix.contribution.DeskDoor;
import fr.portevoix.contribution.DeskDoors;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.shared.web.PublicUrl;
import fr.portevoix.shared.web.Sorting;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.territory.DayField;
import fr.portevoix.territory.Quartier;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Published decisions as the team keeps them true: what was done since, errata, and posters for halls. */
@Path("/{contract}/bureau/decisions")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class DecisionsDesk {
    private static final String PDF = "application/pdf";

    private static final Map<String, Comparator<DecisionView>> COLUMNS = Map.of(
            "jour", Sorting.by(view -> view.meeting().heldOn),
            "instance", Sorting.words(view -> view.meeting().body.name),
            "point", Sorting.words(view -> view.item().label),
            "decision", Sorting.by(view -> view.standing().outcome()),
            "suites", Sorting.by(view -> view.since().size()));

    @Inject
    CurrentContract contract;

    @Inject
    Sorting sorting;

    @Inject
    PublishedDecisions decisions;

    @Inject
    PublishErratum publishErratum;

    @Inject
    DeskDoors doors;

    @Inject
    PublicUrl publicUrl;

    @Inject
    SignedIn signedIn;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    /** What is typed of something done since. */
    public record Since(String jour, String texte, String preuve) {
        static final Since NOTHING = new Since("", "", "");
    }

    /** What is typed of an erratum, beside how the decision reads then. */
    public record Correction(String key, String words, DecisionForm form) {}

    @CheckedTemplate(basePath = "action/meeting")
    record deskDecisions(Contract contract, List<DecisionView> views, List<Quartier> quartiers)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "action/meeting")
    record deskDecision(
            Contract contract,
            DecisionView view,
            DeskDoor.Door subject,
            PublishErratum.Preview preview,
            Correction correction,
            Since since,
            List<Outcome> outcomes,
            Errors errors)
            implements TemplateInstance {}

    /** The published decisions, the latest first, and the posters. */
    @GET
    public TemplateInstance list() {
        return new deskDecisions(
                contract.get(), sorting.rows(decisions.of(contract.get()), COLUMNS), Quartier.of(contract.get()));
    }

    /** A poster: of a quartier, or of the whole territory. */
    @GET
    @Path("affiche.pdf")
    @Produces(PDF)
    public Response poster(@RestQuery String quartier, @RestQuery String format) {
        Contract here = contract.get();
        Quartier place = quartier == null || quartier.isEmpty()
                ? null
                : Quartier.at(here, quartier).orElseThrow(NotFoundException::new);
        DecisionPoster poster = DecisionPoster.of(
                here.name,
                place == null ? here.territory : place.name,
                place == null ? decisions.of(here) : decisions.of(here, place),
                publicUrl.of("/" + here.slug + "/decisions" + (place == null ? "" : "?quartier=" + place.slug)));
        DecisionPoster.Format size = "A3".equals(format) ? DecisionPoster.Format.A3 : DecisionPoster.Format.A4;
        String name = "decisions-" + (place == null ? here.slug : place.slug) + "-" + size + ".pdf";
        return Response.ok(poster.pdf(size), PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    /** One of them. */
    @GET
    @Path("{decision}")
    public TemplateInstance one(@RestPath("decision") String slug) {
        DecisionView view = find(slug);
        return page(view, fresh(view), Since.NOTHING, Errors.none());
    }

    /** Adds something that was done since; residents read it at once. */
    @POST
    @Path("{decision}/suites")
    @Transactional
    public Response done(
            @RestPath("decision") String slug, @RestForm String jour, @RestForm String texte, @RestForm String preuve) {
        DecisionView view = find(slug);
        Since typed = new Since(Typed.line(jour), Typed.text(texte), Typed.line(preuve));
        Errors errors = Errors.none();
        Optional<LocalDate> day = DayField.read(typed.jour);
        if (day.isEmpty()) {
            errors.add("jour", "Donnez le jour sous la forme 2024-01-31.");
        } else if (day.get().isAfter(LocalDate.now(clock))) {
            errors.add("jour", "Ce jour n’est pas encore venu\u00a0: ne dites que ce qui est fait.");
        }
        if (typed.texte.isEmpty() || typed.texte.length() > 2_000) {
            errors.add("texte", "Dites ce qui a été fait, en 2 000 caractères au plus.");
        }
        if (!typed.preuve.isEmpty() && !Typed.isLink(typed.preuve)) {
            errors.add("preuve", "Donnez l’adresse entière, qui commence par https://.");
        }
        if (errors.isAny()) {
            return Answers.mend(page(view, fresh(view), typed, errors));
        }
        FollowUp done = new FollowUp();
        done.decision = view.decision();
        done.doneOn = day.orElseThrow();
        done.words = typed.texte;
        done.address = Typed.orNull(typed.preuve);
        done.persist();
        audit.keep("decision.done", contract.id(), "decision", view.decision().id, slug);
        flash.say("C’est publié avec la décision.");
        return Answers.seeOther(address(slug));
    }

    /** Publishes an erratum and tells those concerned. */
    @POST
    @Path("{decision}/erratum")
    public Response correct(
            @RestPath("decision") String slug,
            @RestForm String cle,
            @RestForm String erratum,
            @BeanParam DecisionForm form) {
        DecisionView view = find(slug);
        String words = Typed.text(erratum);
        Errors errors = form.errors(view.meeting().heldOn);
        if (words.isEmpty() || words.length() > 2_000) {
            errors.add("erratum", "Dites ce qui était faux et ce qui est juste, en 2 000 caractères au plus.");
        }
        if (cle == null || !cle.matches("[0-9a-f-]{36}")) {
            errors.add("erratum", "Le formulaire est incomplet\u00a0: relisez, puis publiez.");
        }
        if (errors.isAny()) {
            return Answers.mend(page(view, new Correction(newKey(), words, form), Since.NOTHING, errors));
        }
        Optional<Integer> mails =
                publishErratum.publish(view.decision().id, cle, words, form.standing(), signedIn.person().id);
        if (mails.isPresent()) {
            audit.keep("decision.erratum", contract.id(), "decision", view.decision().id, slug);
        }
        flash.say(mails.map(count -> "Erratum publié. Courriels en partance\u00a0: " + count + ".")
                .orElse("Cet erratum était déjà publié."));
        return Answers.seeOther(address(slug));
    }

    private TemplateInstance page(DecisionView view, Correction correction, Since since, Errors errors) {
        return new deskDecision(
                contract.get(),
                view,
                doors.to(view.item().kind, view.item().subjectId),
                publishErratum.preview(view.decision()),
                correction,
                since,
                List.of(Outcome.values()),
                errors);
    }

    private static Correction fresh(DecisionView view) {
        DecisionForm form = new DecisionForm();
        form.read(view.standing());
        return new Correction(newKey(), "", form);
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private String address(String slug) {
        return "/" + contract.slug() + "/bureau/decisions/" + slug;
    }

    private DecisionView find(String slug) {
        return decisions.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }
}
