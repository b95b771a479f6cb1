package fr.portevoix.walk.compare;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.walk.Walk;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
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
import org.jboss.resteasy.reactive.RestQuery;

/** Where the team compares a walk with one before, and confirms what was seen both times. */
@Path("/{contract}/bureau/diagnostics/{walk}/comparer")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class CompareDesk {
    @Inject
    CurrentContract contract;

    @Inject
    CompareWalks compareWalks;

    @Inject
    Flash flash;

    /** The walk, those before it, and (where there is one) the comparison with one of them. */
    public record ComparePage(Walk walk, List<Walk> before, Comparison one) {
        public List<Change> changes() {
            return List.of(Change.values());
        }
    }

    @CheckedTemplate(basePath = "walk/compare")
    record compare(ComparePage page) implements TemplateInstance {}

    /** The comparison with the walk that was asked for, or else with the last before. */
    @GET
    public TemplateInstance read(@RestPath("walk") String slug, @RestQuery String avec) {
        Walk walk = find(slug);
        List<Walk> before = compareWalks.before(walk);
        Comparison one = before.stream()
                .filter(each -> avec == null || each.slug.equals(avec))
                .findFirst()
                .map(earlier -> compareWalks.read(earlier, walk))
                .orElse(null);
        return new compare(new ComparePage(walk, before, one));
    }

    /** Keeps what the team found of two. */
    @POST
    public Response find(
            @RestPath("walk") String slug,
            @RestForm String avec,
            @RestForm String avant,
            @RestForm String apres,
            @RestForm String acte) {
        Walk walk = find(slug);
        Walk earlier = compareWalks.before(walk).stream()
                .filter(each -> each.slug.equals(avec))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        int before = number(avant);
        int now = number(apres);
        if ("defaire".equals(acte)) {
            compareWalks.forget(earlier, walk, before, now);
            flash.say("C’est défait.");
        } else {
            compareWalks.find(earlier, walk, before, now, "meme".equals(acte));
        }
        return Answers.seeOther(walk.desk() + "/comparer?avec=" + earlier.slug);
    }

    private static int number(String typed) {
        if (typed == null || !typed.strip().matches("\\d{1,6}")) {
            throw new NotFoundException();
        }
        return Integer.parseInt(typed.strip());
    }

    private Walk find(String slug) {
        return Walk.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }
}
