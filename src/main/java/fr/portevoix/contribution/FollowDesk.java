package fr.portevoix.contribution;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.contribution.heir.QuartiersToday;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** One contribution at the desk: where it came from, what became of it, and the way to each thing that was made of it. */
@Path("/{contract}/bureau/contributions/{id}")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class FollowDesk {
    @Inject
    CurrentContract contract;

    @Inject
    Trace trace;

    @Inject
    QuartiersToday quartiersToday;

    @Inject
    SameSubject sameSubject;

    @Inject
    FilterChoices choices;

    @Inject
    DeskDoors doors;

    @CheckedTemplate(basePath = "contribution")
    record followed(
            Contract contract, Contribution said, StoryView story, DeskDoors doors, DeskDoor.Door from, String question)
            implements TemplateInstance {}

    /** The chain, as its author reads it, with doors to the desks where each step was taken. */
    @GET
    public TemplateInstance follow(@RestPath UUID id) {
        Contract here = contract.get();
        Contribution said = Contribution.<Contribution>find(
                        "from Contribution c join fetch c.consultation left join fetch c.quartiers where c.id = ?1"
                                + " and c.contract = ?2",
                        id,
                        here)
                // Not the first result: with its quartiers that would page in memory.
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
        choices.prepare(here, new ContributionFilter());
        return new followed(
                here,
                said,
                StoryView.of(
                        List.of(said),
                        quartiersToday.of(said).quartiers(),
                        trace.of(said, Locale.FRENCH),
                        sameSubject.of(said),
                        "fr"),
                doors,
                doors.from(said),
                said.sourcePart == null ? null : choices.questionOf(said.sourcePart));
    }
}
