package fr.portevoix.walk;

import fr.portevoix.account.Open;
import fr.portevoix.shared.web.Page;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.walk.observe.PublicObservation;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** Walks as residents meet them: where and when to come, how to join, what is kept. */
@Path("/{contract}/diagnostics")
@Open
@Produces(MediaType.TEXT_HTML)
public class WalkPages {
    @Inject
    CurrentContract contract;

    @Inject
    WalkRules rules;

    @Inject
    Page page;

    @CheckedTemplate(basePath = "walk")
    record list(List<WalkView> coming, List<WalkView> held) implements TemplateInstance {}

    @CheckedTemplate(basePath = "walk")
    record one(WalkView one, List<PublicObservation> observations) implements TemplateInstance {}

    /** The announced walks: those to come, the next first, then those that were. */
    @GET
    public TemplateInstance list() {
        List<WalkView> all = Walk.of(contract.get()).stream()
                .filter(walk -> walk.announced)
                .map(walk -> view(walk, List.of()))
                .toList();
        return new list(
                all.stream()
                        .filter(one -> one.state() != WalkState.HELD)
                        .sorted(Comparator.comparing(one -> one.walk().heldOn))
                        .toList(),
                all.stream().filter(one -> one.state() == WalkState.HELD).toList());
    }

    /** One walk. */
    @GET
    @Path("{walk}")
    public TemplateInstance one(@RestPath("walk") String slug) {
        Walk walk =
                Walk.at(contract.get(), slug).filter(found -> found.announced).orElseThrow(NotFoundException::new);
        return new one(view(walk, Stop.of(walk)), PublicObservation.of(walk));
    }

    private WalkView view(Walk walk, List<Stop> stops) {
        return new WalkView(walk, rules.state(walk), rules.mayNote(walk), WalkHead.of(walk), stops, page.getLanguage());
    }
}
