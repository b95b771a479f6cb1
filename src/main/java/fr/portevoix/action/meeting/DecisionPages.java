package fr.portevoix.action.meeting;

import fr.portevoix.account.Open;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.territory.Quartier;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** « You said, it was decided »: what residents read of decisions and of the meetings that take them. */
@Path("/{contract}")
@Open
@Produces(MediaType.TEXT_HTML)
public class DecisionPages {
    @Inject
    CurrentContract contract;

    @Inject
    PublishedDecisions decisions;

    @Inject
    DecisionsFile file;

    @Inject
    Clock clock;

    @CheckedTemplate(basePath = "action/meeting")
    record decisions(
            Contract contract,
            List<DecisionView> views,
            List<Quartier> quartiers,
            Quartier here,
            List<Meeting> meetings)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "action/meeting")
    record onePublished(Contract contract, DecisionView view) implements TemplateInstance {}

    @CheckedTemplate(basePath = "action/meeting")
    record publicMeeting(
            Contract contract,
            Meeting meeting,
            List<AgendaItem> agenda,
            List<Paper.Brief> papers,
            List<MinutesText.Part> minutes,
            List<DecisionView> views)
            implements TemplateInstance {}

    /** All of them, or those of a quartier. */
    @GET
    @Path("decisions")
    public TemplateInstance all(@RestQuery("quartier") String slug) {
        Contract here = contract.get();
        Quartier quartier =
                slug == null || slug.isEmpty() ? null : Quartier.at(here, slug).orElseThrow(NotFoundException::new);
        return new decisions(
                here,
                quartier == null ? decisions.of(here) : decisions.of(here, quartier),
                Quartier.of(here),
                quartier,
                Meeting.past(here, LocalDate.now(clock)));
    }

    /** One of them. */
    @GET
    @Path("decisions/{decision}")
    public TemplateInstance one(@RestPath("decision") String slug) {
        return new onePublished(
                contract.get(), decisions.at(contract.get(), slug).orElseThrow(NotFoundException::new));
    }

    /** All of them as a file that anybody may use. */
    @GET
    @Path("decisions.csv")
    @Produces("text/csv")
    public Response csv() {
        List<DecisionView> all = decisions.of(contract.get());
        return Response.ok(file.csv(all), "text/csv; charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"decisions.csv\"")
                .header("Link", "<" + file.schemaAddress(contract.slug()) + ">; rel=\"describedby\"")
                .build();
    }

    /** What the columns of that file mean, for programmes (Table Schema). */
    @GET
    @Path("decisions.schema.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response schema() {
        return Response.ok(file.schema(), MediaType.APPLICATION_JSON).build();
    }

    /** A meeting, as far as it is public. */
    @GET
    @Path("reunions/{meeting}")
    public TemplateInstance meeting(@RestPath("meeting") String slug) {
        Meeting meeting = open(slug);
        return new publicMeeting(
                contract.get(),
                meeting,
                meeting.announced ? AgendaItem.of(meeting) : List.of(),
                meeting.announced
                        ? Paper.of(meeting).stream()
                                .filter(Paper.Brief::openToAll)
                                .toList()
                        : List.of(),
                meeting.minutesOn == null ? List.of() : MinutesText.parts(meeting.minutes),
                decisions.of(meeting));
    }

    /** A paper that is open to all. */
    @GET
    @Path("reunions/{meeting}/documents/{paper}")
    public Response paper(@RestPath("meeting") String slug, @RestPath("paper") UUID id) {
        Meeting meeting = open(slug);
        Paper paper = Paper.at(meeting, id)
                .filter(found -> meeting.announced && found.openToAll)
                .orElseThrow(NotFoundException::new);
        return PaperDesk.download(paper, "no-cache");
    }

    private Meeting open(String slug) {
        return Meeting.at(contract.get(), slug).filter(Meeting::isPublic).orElseThrow(NotFoundException::new);
    }
}
