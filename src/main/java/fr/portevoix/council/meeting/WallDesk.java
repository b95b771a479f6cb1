package fr.portevoix.council.meeting;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.council.Council;
import fr.portevoix.council.reading.Deliberation;
import fr.portevoix.council.reading.Opening;
import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What everybody in the room sees on the wall: the sheet under discussion, what is said of each passage, and the ballot. */
@Path("/{contract}/bureau/conseils/{body}/projection")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class WallDesk {
    @Inject
    MeetingHere here;

    @Inject
    @All
    List<LiveBallots> ballots;

    @Inject
    Clock clock;

    @CheckedTemplate(basePath = "council/meeting")
    record walls(Council council, List<Deliberation> deliberations) implements TemplateInstance {}

    @CheckedTemplate(basePath = "council/meeting")
    record wall(
            Council council,
            Deliberation deliberation,
            Opening opening,
            WallText text,
            WallText.Read only,
            List<LiveBallot> ballots)
            implements TemplateInstance {}

    /** What can be shown. */
    @GET
    public TemplateInstance list() {
        Council council = here.council();
        return new walls(council, Deliberation.of(council.body));
    }

    /** A deliberation, whole or one passage of it. */
    @GET
    @Path("{deliberation}")
    public TemplateInstance show(@RestPath("deliberation") String slug, @RestQuery Integer passage) {
        Council council = here.council();
        Deliberation deliberation = Deliberation.at(council.body, slug).orElseThrow(NotFoundException::new);
        Opening opening = deliberation.current(LocalDate.now(clock)).orElse(null);
        WallText text = opening == null ? new WallText(List.of(), List.of()) : WallText.of(opening);
        return new wall(
                council,
                deliberation,
                opening,
                text,
                text.at(passage),
                ballots.stream().flatMap(part -> part.of(deliberation).stream()).toList());
    }
}
