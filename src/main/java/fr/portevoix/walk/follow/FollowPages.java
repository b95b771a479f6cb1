package fr.portevoix.walk.follow;

import fr.portevoix.account.Open;
import fr.portevoix.contribution.task.TaskPhoto;
import fr.portevoix.contribution.task.TaskWords;
import fr.portevoix.shared.web.Page;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.territory.Quartier;
import fr.portevoix.walk.Walk;
import fr.portevoix.walk.WalkMap;
import fr.portevoix.walk.WalkRules;
import fr.portevoix.walk.WalkState;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What became of observations, for everybody: a drawn map, the list beside it, before and after. */
@Path("/{contract}/diagnostics")
@Open
@Produces(MediaType.TEXT_HTML)
public class FollowPages {
    /** As many as a page holds on a poor network. */
    private static final int SHOWN = 25;

    @Inject
    CurrentContract contract;

    @Inject
    FollowWalk followWalk;

    @Inject
    WalkRules rules;

    @Inject
    Page page;

    /** One walk: the things that are shown of those that were asked for, all of them on the map. */
    public record FollowPage(
            Walk walk,
            List<StateCount> states,
            FollowState asked,
            List<Followed> shown,
            WalkMap map,
            int at,
            int pages,
            String language) {
        public int previous() {
            return at - 1;
        }

        public int next() {
            return at + 1;
        }

        /** The rest of the address of another page of the same. */
        public String query() {
            return asked == null ? "" : "etat=" + asked + "&";
        }

        /** What a service answered, in the language of the page. */
        public String told(Followed.Answered answer) {
            return TaskWords.answer(answer.task(), language);
        }
    }

    /** A walk among others, and how far what was noted on it got. */
    public record Line(Walk walk, long things, List<StateCount> states) {}

    /** All walks on one sheet. */
    public record AllPage(List<Line> lines, List<StateCount> states, WalkMap map) {}

    @CheckedTemplate(basePath = "walk/follow")
    record follow(FollowPage page) implements TemplateInstance {}

    @CheckedTemplate(basePath = "walk/follow")
    record all(AllPage page) implements TemplateInstance {}

    /** All walks that were held and announced. */
    @GET
    @Path("suites")
    public TemplateInstance all() {
        List<Walk> walks = Walk.of(contract.get()).stream()
                .filter(walk -> walk.announced && rules.state(walk) != WalkState.PLANNED)
                .toList();
        List<List<Followed>> things = walks.stream().map(followWalk::published).toList();
        List<Followed> every = things.stream().flatMap(List::stream).toList();
        List<Line> lines = new java.util.ArrayList<>();
        for (int at = 0; at < walks.size(); at++) {
            lines.add(new Line(walks.get(at), things.get(at).size(), StateCount.of(things.get(at))));
        }
        return new all(new AllPage(lines, StateCount.of(every), FollowMap.over(Quartier.of(contract.get()), every)));
    }

    /** One walk. */
    @GET
    @Path("{walk}/suites")
    public TemplateInstance one(
            @RestPath("walk") String slug, @RestQuery String etat, @RestQuery("page") String number) {
        Walk walk = find(slug);
        List<Followed> all = followWalk.published(walk);
        List<StateCount> states = StateCount.of(all);
        FollowState asked = states.stream()
                .map(StateCount::state)
                .filter(state -> state.name().equals(etat))
                .findFirst()
                .orElse(null);
        List<Followed> matching = all.stream()
                .filter(each -> asked == null || each.state() == asked)
                .toList();
        int pages = Math.max(1, (matching.size() + SHOWN - 1) / SHOWN);
        int at = number != null && number.matches("\\d{1,5}")
                ? Math.max(1, Math.min(pages, Integer.parseInt(number)))
                : 1;
        return new follow(new FollowPage(
                walk,
                states,
                asked,
                matching.stream().skip((long) (at - 1) * SHOWN).limit(SHOWN).toList(),
                FollowMap.of(walk, matching),
                at,
                pages,
                page.getLanguage()));
    }

    /** How it looks now: the photo of an answer, once somebody of the team found that everybody may see it. */
    @GET
    @Path("{walk}/apres/{photo}")
    @Produces("image/jpeg")
    public Response after(@RestPath("walk") String slug, @RestPath UUID photo) {
        boolean told = followWalk.published(find(slug)).stream()
                .flatMap(each -> each.answers().stream())
                .anyMatch(
                        answer -> answer.after() != null && answer.after().id().equals(photo));
        if (!told) {
            throw new NotFoundException();
        }
        TaskPhoto found = TaskPhoto.<TaskPhoto>findByIdOptional(photo).orElseThrow(NotFoundException::new);
        return Response.ok(found.image, "image/jpeg")
                .header(HttpHeaders.CACHE_CONTROL, "no-store, private")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }

    private Walk find(String slug) {
        return Walk.at(contract.get(), slug).filter(found -> found.announced).orElseThrow(NotFoundException::new);
    }
}
