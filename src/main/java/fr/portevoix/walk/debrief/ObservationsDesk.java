package fr.portevoix.walk.debrief;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.account.SignedIn;
import fr.portevoix.contribution.SensitiveWords;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.walk.Stop;
import fr.portevoix.walk.Walk;
import fr.portevoix.walk.WalkMap;
import fr.portevoix.walk.WalkTheme;
import fr.portevoix.walk.observe.Observation;
import fr.portevoix.walk.observe.ObservationKind;
import fr.portevoix.walk.observe.ObservationPhoto;
import fr.portevoix.walk.observe.WalkPhotoPages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** What was noted on a walk, on one map and one list, to be read, put right and published. */
@Path("/{contract}/bureau/diagnostics/{walk}/observations")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class ObservationsDesk {
    @Inject
    CurrentContract contract;

    @Inject
    ReviewObservation reviewObservation;

    @Inject
    SignedIn signedIn;

    @Inject
    Flash flash;

    /** The list's page. */
    public record ListPage(
            Walk walk,
            ObservationFilter filter,
            List<Noted> all,
            List<Noted> shown,
            WalkMap map,
            List<WalkTheme> themes,
            List<Stop> stops,
            List<StopGrid> grids) {
        public List<ObservationKind> kinds() {
            return List.of(ObservationKind.values());
        }

        public List<ObservationFilter.Where> wheres() {
            return List.of(ObservationFilter.Where.values());
        }
    }

    /** The page of one observation; {@code next} is the number of the next that nobody read, or null. */
    public record OnePage(
            Walk walk,
            Noted noted,
            ReviewForm form,
            List<WalkTheme> themes,
            List<Stop> stops,
            WalkMap map,
            Integer next,
            Errors errors) {
        public List<ObservationKind> kinds() {
            return List.of(ObservationKind.values());
        }

        public boolean perhapsSensitive() {
            return SensitiveWords.areIn(noted.words());
        }
    }

    @CheckedTemplate(basePath = "walk/debrief")
    record observations(ListPage page) implements TemplateInstance {}

    @CheckedTemplate(basePath = "walk/debrief")
    record observation(OnePage page) implements TemplateInstance {}

    /** The list and the map, as far as they were asked for. */
    @GET
    public TemplateInstance list(@RestPath("walk") String slug, @BeanParam ObservationFilter filter) {
        Walk walk = find(slug);
        List<Noted> all = Noted.of(walk);
        List<Noted> shown = all.stream().filter(filter::lets).toList();
        return new observations(new ListPage(
                walk, filter, all, shown, map(walk, shown), WalkTheme.of(walk), Stop.of(walk), StopGrid.of(walk)));
    }

    /** One observation. */
    @GET
    @Path("{number}")
    public TemplateInstance one(@RestPath("walk") String slug, @RestPath int number) {
        Walk walk = find(slug);
        Noted noted = noted(walk, number);
        return page(walk, noted, ReviewForm.of(noted), Errors.none());
    }

    /** Keeps what the group agreed, and publishes, withdraws or hands to the referent where that was pressed. */
    @POST
    @Path("{number}")
    public Response review(
            @RestPath("walk") String slug, @RestPath int number, @BeanParam ReviewForm form, @RestForm String acte) {
        Walk walk = find(slug);
        Noted noted = noted(walk, number);
        UUID by = signedIn.person().id;
        if (noted.isAside()) {
            throw new NotFoundException();
        }
        if ("referent".equals(acte)) {
            reviewObservation.aside(contract.get(), noted.one(), by);
            flash.say("L’observation est confiée au référent\u00a0: plus personne d’autre ne la lit.");
            return Answers.seeOther(here(walk));
        }
        Errors errors = form.errors(walk);
        if (errors.isAny()) {
            return Answers.mend(page(walk, noted, form, errors));
        }
        List<String> photos = form.montrer == null ? List.of() : form.montrer;
        reviewObservation.keep(walk, noted.one(), form, by);
        reviewObservation.show(noted.one(), photos);
        if ("publier".equals(acte)) {
            reviewObservation.publish(walk, noted.one(), photos);
            flash.say(
                    walk.announced
                            ? "L’observation est publiée."
                            : "L’observation sera publique avec la page du diagnostic, qui n’est pas annoncée.");
        } else if ("retirer".equals(acte)) {
            reviewObservation.withdraw(walk, noted.one());
            flash.say("L’observation n’est plus publique.");
        } else {
            flash.say("L’observation est enregistrée.");
        }
        return Answers.seeOther(here(walk) + "/" + number);
    }

    /** One image, for the team. */
    @GET
    @Path("photos/{photo}")
    @Produces("image/jpeg")
    public Response image(@RestPath("walk") String slug, @RestPath UUID photo) {
        return WalkPhotoPages.jpeg(photo(find(slug), photo));
    }

    /** Erases a photo for good. */
    @POST
    @Path("photos/{photo}/effacer")
    public Response erase(@RestPath("walk") String slug, @RestPath UUID photo) {
        Walk walk = find(slug);
        ObservationPhoto found = photo(walk, photo);
        reviewObservation.erase(walk, found);
        flash.say("La photo est effacée.");
        return Answers.seeOther(here(walk) + "/" + found.observation.number);
    }

    private TemplateInstance page(Walk walk, Noted noted, ReviewForm form, Errors errors) {
        Integer next = Noted.of(walk).stream()
                .filter(each -> each.isUnread() && each.one().number != noted.one().number)
                .map(each -> each.one().number)
                .findFirst()
                .orElse(null);
        return new observation(new OnePage(
                walk, noted, form, WalkTheme.of(walk), Stop.of(walk), map(walk, List.of(noted)), next, errors));
    }

    private static WalkMap map(Walk walk, List<Noted> shown) {
        return WalkMap.of(
                walk,
                shown.stream().filter(each -> !each.isAside()).toList(),
                each -> each.one().spot(),
                each -> String.valueOf(each.one().number),
                each -> each.one().kind.name());
    }

    private static Noted noted(Walk walk, int number) {
        return Observation.at(walk, number)
                .map(one -> new Noted(one, ObservationPhoto.of(walk).getOrDefault(one.id, List.of())))
                .orElseThrow(NotFoundException::new);
    }

    /** A photo that the team may see: not one whose words are with the referent. */
    private static ObservationPhoto photo(Walk walk, UUID id) {
        return ObservationPhoto.at(walk, id)
                .filter(found -> !found.observation.contribution.isAside())
                .orElseThrow(NotFoundException::new);
    }

    private static String here(Walk walk) {
        return walk.desk() + "/observations";
    }

    private Walk find(String slug) {
        return Walk.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }
}
