package fr.portevoix.walk.route;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.walk.Stop;
import fr.portevoix.walk.Walk;
import fr.portevoix.walk.WalkMap;
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

/** The stops of a walk: their names, their questions, their places and their order. */
@Path("/{contract}/bureau/diagnostics/{walk}/arrets")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class StopsDesk {
    /** More than anybody stands still at within an hour or two. */
    private static final int MOST = 60;

    @Inject
    CurrentContract contract;

    @Inject
    KeepRoute keepRoute;

    @Inject
    Flash flash;

    /** The page; {@code edited} is null where a new stop is typed. */
    public record StopsPage(Walk walk, WalkMap map, List<Stop> stops, Stop edited, StopForm form, Errors errors) {}

    /** A stop as it is typed. */
    public static class StopForm {
        @RestForm
        public String nom;

        @RestForm
        public String consignes;

        @RestForm
        public String lieu;

        static StopForm of(Stop stop) {
            StopForm form = new StopForm();
            form.nom = stop.name;
            form.consignes = stop.prompts;
            form.lieu = stop.spot() == null ? "" : stop.spot().text();
            return form;
        }

        Spot spot() {
            return Spot.read(clean(lieu)).orElse(null);
        }

        Errors errors(Walk walk) {
            Errors errors = Errors.none();
            if (clean(nom).isEmpty()) {
                errors.add("nom", "Donnez un nom à l’arrêt, par exemple «\u00a0Devant l’école\u00a0».");
            } else if (clean(nom).length() > RouteFile.LONGEST_NAME) {
                errors.add("nom", RouteFile.LONGEST_NAME + " signes au plus.");
            }
            if (clean(consignes).length() > 2_000) {
                errors.add("consignes", "2\u202f000 signes au plus.");
            }
            if (!clean(lieu).isEmpty() && spot() == null) {
                errors.add("lieu", "Écrivez la latitude puis la longitude, par exemple 43.21230, 2.35410.");
            } else if (spot() != null && Route.isFar(spot(), walk.grounds())) {
                errors.add("lieu", "Ce point est à plus de vingt kilomètres des quartiers.");
            }
            return errors;
        }

        static String clean(String typed) {
            return typed == null ? "" : typed.replace("\r\n", "\n").strip();
        }
    }

    @CheckedTemplate(basePath = "walk/route")
    record stops(StopsPage page) implements TemplateInstance {}

    /** The stops in their order, and an empty form. */
    @GET
    public TemplateInstance list(@RestPath("walk") String slug) {
        return page(find(slug), null, new StopForm(), Errors.none());
    }

    /** Adds a stop. */
    @POST
    public Response add(@RestPath("walk") String slug, @BeanParam StopForm form) {
        Walk walk = find(slug);
        Errors errors = form.errors(walk);
        if (Stop.count("walk", walk) >= MOST) {
            errors.add("nom", "Ce parcours a déjà 60 arrêts.");
        }
        if (errors.isAny()) {
            return Answers.mend(page(walk, null, form, errors));
        }
        Stop stop = new Stop();
        stop.walk = walk;
        stop.name = StopForm.clean(form.nom);
        stop.prompts = prompts(form);
        stop.stand(form.spot());
        keepRoute.add(stop);
        flash.say("L’arrêt est ajouté.");
        return back(walk);
    }

    /** A stop, to change. */
    @GET
    @Path("{stop}")
    public TemplateInstance one(@RestPath("walk") String slug, @RestPath UUID stop) {
        Stop found = stop(find(slug), stop);
        return page(found.walk, found, StopForm.of(found), Errors.none());
    }

    /** Keeps the changes. */
    @POST
    @Path("{stop}")
    public Response change(@RestPath("walk") String slug, @RestPath UUID stop, @BeanParam StopForm form) {
        Walk walk = find(slug);
        Stop found = stop(walk, stop);
        Errors errors = form.errors(walk);
        if (errors.isAny()) {
            return Answers.mend(page(walk, found, form, errors));
        }
        keepRoute.change(found.id, StopForm.clean(form.nom), prompts(form), form.spot());
        flash.say("L’arrêt est enregistré.");
        return back(walk);
    }

    /** Moves a stop one place, by a button that every keyboard reaches. */
    @POST
    @Path("{stop}/ordre")
    public Response move(@RestPath("walk") String slug, @RestPath UUID stop, @RestForm String vers) {
        Walk walk = find(slug);
        Stop found = stop(walk, stop);
        keepRoute.move(walk, found.id, "haut".equals(vers) ? -1 : 1);
        flash.say("«\u00a0" + found.name + "\u00a0» a changé de place.");
        return Answers.seeOther(walk.desk() + "/arrets#arret-" + found.id);
    }

    /** Takes a stop away. */
    @POST
    @Path("{stop}/effacer")
    public Response remove(@RestPath("walk") String slug, @RestPath UUID stop) {
        Walk walk = find(slug);
        keepRoute.remove(walk, stop(walk, stop).id);
        flash.say("L’arrêt est enlevé. Ce qui y a été noté reste dans le diagnostic.");
        return back(walk);
    }

    private TemplateInstance page(Walk walk, Stop edited, StopForm form, Errors errors) {
        List<Stop> all = Stop.of(walk);
        return new stops(new StopsPage(walk, WalkMap.of(walk, all), all, edited, form, errors));
    }

    private static String prompts(StopForm form) {
        return StopForm.clean(form.consignes).isEmpty() ? null : StopForm.clean(form.consignes);
    }

    private static Response back(Walk walk) {
        return Answers.seeOther(walk.desk() + "/arrets");
    }

    private static Stop stop(Walk walk, UUID id) {
        return Stop.at(walk, id).orElseThrow(NotFoundException::new);
    }

    private Walk find(String slug) {
        return Walk.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }
}
