package fr.portevoix.council;

import fr.portevoix.account.Open;
import fr.portevoix.action.meeting.Meeting;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** What everybody reads of councils: what they are, how they decide, and on what. */
@Path("/{contract}/conseil")
@Open
@Produces(MediaType.TEXT_HTML)
public class CouncilPages {
    @Inject
    CurrentContract contract;

    @Inject
    CurrentMember seat;

    @Inject
    @All
    List<PublicDeliberations> parts;

    @Inject
    Clock clock;

    @CheckedTemplate(basePath = "council")
    record councils(Contract contract, List<Council> councils) implements TemplateInstance {}

    @CheckedTemplate(basePath = "council")
    record council(
            Contract contract,
            Council council,
            Sitting sitting,
            List<PublicDeliberation> deliberations,
            List<Meeting> coming,
            List<Meeting> past)
            implements TemplateInstance {}

    /** The councils of the contract. */
    @GET
    public TemplateInstance all() {
        return new councils(
                contract.get(),
                Council.in(contract.get()).stream()
                        .filter(council -> council.body.closedOn == null)
                        .toList());
    }

    /** One of them. */
    @GET
    @Path("{body}")
    public TemplateInstance one() {
        Council council = seat.council();
        LocalDate today = LocalDate.now(clock);
        Contract here = contract.get();
        return new council(
                here,
                council,
                Sitting.of(Member.active(council.body, today)),
                parts.stream().flatMap(part -> part.of(council.body).stream()).toList(),
                Meeting.coming(here, today).stream()
                        .filter(meeting -> meeting.body.equals(council.body))
                        .toList(),
                Meeting.past(here, today).stream()
                        .filter(meeting -> meeting.body.equals(council.body))
                        .toList());
    }
}
