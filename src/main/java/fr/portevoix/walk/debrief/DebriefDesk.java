package fr.portevoix.walk.debrief;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.account.SignedIn;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.walk.Walk;
import fr.portevoix.walk.WalkMap;
import fr.portevoix.walk.WalkTheme;
import fr.portevoix.walk.observe.Observation;
import fr.portevoix.walk.observe.Priority;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The meeting after a walk: what was noted twice, and what the group agrees, thing by thing on the wall. */
@Path("/{contract}/bureau/diagnostics/{walk}/restitution")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class DebriefDesk {
    private static final int LONGEST_SERVICE = 200;

    @Inject
    CurrentContract contract;

    @Inject
    JoinObservations joinObservations;

    @Inject
    AgreeOnObservation agreeOnObservation;

    @Inject
    SignedIn signedIn;

    @Inject
    Flash flash;

    /** One thing on the wall; {@code previous} and {@code next} are null at the ends. */
    public record WallPage(
            Walk walk,
            NotedGroup thing,
            int at,
            int of,
            Integer previous,
            Integer next,
            List<WalkTheme> themes,
            List<String> services,
            List<LikelySame.Pair> pairs,
            WalkMap map) {
        public List<Priority> priorities() {
            return List.of(Priority.values());
        }
    }

    @CheckedTemplate(basePath = "walk/debrief")
    record debrief(Debrief page) implements TemplateInstance {}

    @CheckedTemplate(basePath = "walk/debrief")
    record wall(WallPage page) implements TemplateInstance {}

    /** What is perhaps noted twice, what was joined, and what is agreed. */
    @GET
    public TemplateInstance all(@RestPath("walk") String slug) {
        return new debrief(Debrief.of(find(slug)));
    }

    /** One thing, large, for all to see. */
    @GET
    @Path("{number}")
    public TemplateInstance one(@RestPath("walk") String slug, @RestPath String number) {
        Walk walk = find(slug);
        Debrief debrief = Debrief.of(walk);
        NotedGroup thing = debrief.things().stream()
                .filter(each -> each.has(number(number)))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        int at = debrief.things().indexOf(thing);
        return new wall(new WallPage(
                walk,
                thing,
                at + 1,
                debrief.things().size(),
                at == 0 ? null : debrief.things().get(at - 1).number(),
                at + 1 == debrief.things().size()
                        ? null
                        : debrief.things().get(at + 1).number(),
                WalkTheme.of(walk),
                debrief.services(),
                debrief.pairs().stream()
                        .filter(pair ->
                                pair.one().equals(thing.group()) || pair.other().equals(thing.group()))
                        .toList(),
                debrief.map(List.of(thing))));
    }

    /** Keeps what the group agreed: one of the three at a press. */
    @POST
    @Path("{number}")
    public Response agree(
            @RestPath("walk") String slug,
            @RestPath String number,
            @RestForm String theme,
            @RestForm String priorite,
            @RestForm String service) {
        Walk walk = find(slug);
        Observation one = Observation.at(walk, number(number))
                .filter(found -> !found.contribution.isAside())
                .orElseThrow(NotFoundException::new);
        String next = "service";
        if (theme != null) {
            agreeOnObservation.theme(walk, one, theme(walk, theme), signedIn.person().id);
            next = "priorite";
        } else if (priorite != null) {
            agreeOnObservation.priority(walk, one, Priority.named(priorite).orElse(null));
        } else {
            agreeOnObservation.service(walk, one, service(service));
        }
        return Answers.seeOther(here(walk) + "/" + number(number) + "?rang=" + next);
    }

    /** Joins two that are one thing. */
    @POST
    @Path("reunir")
    public Response join(
            @RestPath("walk") String slug, @RestForm String garde, @RestForm String avec, @RestForm String mur) {
        Walk walk = find(slug);
        boolean joined = joinObservations.join(walk, number(garde), number(avec));
        flash.say(
                joined
                        ? "Les observations " + number(garde) + " et " + number(avec)
                                + " sont réunies. Leurs mots et leurs photos restent."
                        : "Ces deux observations ne peuvent pas être réunies.");
        return back(walk, mur);
    }

    /** Takes one apart from what it was joined to. */
    @POST
    @Path("separer")
    public Response split(@RestPath("walk") String slug, @RestForm String numero, @RestForm String mur) {
        Walk walk = find(slug);
        if (joinObservations.split(walk, number(numero))) {
            flash.say("L’observation " + number(numero) + " est de nouveau à part.");
        }
        return back(walk, mur);
    }

    /** Keeps that two which look alike are two things. */
    @POST
    @Path("distinguer")
    public Response keepApart(
            @RestPath("walk") String slug, @RestForm String un, @RestForm String autre, @RestForm String mur) {
        Walk walk = find(slug);
        joinObservations.keepApart(walk, number(un), number(autre));
        return back(walk, mur);
    }

    /** Back to the wall where one came from there. */
    private static Response back(Walk walk, String wall) {
        return Answers.seeOther(here(walk) + (wall == null || wall.isBlank() ? "" : "/" + number(wall)));
    }

    private static WalkTheme theme(Walk walk, String typed) {
        return typed.isEmpty()
                ? null
                : WalkTheme.of(walk).stream()
                        .filter(each -> each.id.toString().equals(typed))
                        .findFirst()
                        .orElseThrow(BadRequestException::new);
    }

    private static String service(String typed) {
        String service = typed == null ? "" : typed.strip().replaceAll("\\s+", " ");
        return service.isEmpty() ? null : service.substring(0, Math.min(LONGEST_SERVICE, service.length()));
    }

    private static int number(String typed) {
        if (typed == null || !typed.strip().matches("\\d{1,6}")) {
            throw new NotFoundException();
        }
        return Integer.parseInt(typed.strip());
    }

    private static String here(Walk walk) {
        return walk.desk() + "/restitution";
    }

    private Walk find(String slug) {
        return Walk.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }
}
