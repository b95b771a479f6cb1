package fr.portevoix.home;

import fr.portevoix.account.Open;
import fr.portevoix.contribution.AgendaEntry;
import fr.portevoix.contribution.AgendaSource;
import fr.portevoix.shared.web.Page;
import fr.portevoix.shared.web.PublicUrl;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.arc.All;
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
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestPath;

/** What is next in a contract, from every room: to read, to hear of access, and to put into one's own calendar. */
@Path("/{contract}")
@Open
public class AgendaPages {
    @Inject
    CurrentContract contract;

    @Inject
    Page page;

    @Inject
    PublicUrl publicUrl;

    @Inject
    Clock clock;

    @Inject
    @All
    List<AgendaSource> rooms;

    /** An entry as the page lists it. */
    public record Line(String id, String day, String hours, AgendaEntry entry) {}

    @CheckedTemplate(basePath = "home")
    record agenda(Contract contract, List<Line> lines) implements TemplateInstance {}

    /** What is next, soonest first. */
    @GET
    @Path("agenda")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance read() {
        Locale language = Locale.forLanguageTag(page.getLanguage());
        List<Line> lines = coming().stream()
                .map(entry -> new Line(id(entry), Dates.inWords(entry.day(), language), hours(entry), entry))
                .toList();
        return new agenda(contract.get(), lines);
    }

    /** Everything as one calendar. */
    @GET
    @Path("agenda.ics")
    @Produces("text/calendar")
    public Response all() {
        return calendar(coming(), "agenda");
    }

    /** One entry as a calendar. */
    @GET
    @Path("agenda/{entry}.ics")
    @Produces("text/calendar")
    public Response one(@RestPath String entry) {
        List<AgendaEntry> found = coming().stream()
                .filter(each -> id(each).equals(entry))
                .limit(1)
                .toList();
        if (found.isEmpty()) {
            throw new NotFoundException();
        }
        return calendar(found, entry);
    }

    private List<AgendaEntry> coming() {
        Locale language = Locale.forLanguageTag(page.getLanguage());
        LocalDate today = LocalDate.now(clock);
        return rooms.stream()
                .flatMap(room -> room.coming(contract.get(), language).stream())
                .filter(entry -> !entry.day().isBefore(today))
                .sorted(Comparator.comparing(AgendaEntry::day)
                        .thenComparing(AgendaEntry::from, Comparator.nullsFirst(Comparator.<LocalTime>naturalOrder()))
                        .thenComparing(AgendaEntry::title))
                .toList();
    }

    private Response calendar(List<AgendaEntry> entries, String name) {
        List<Calendar.Dated> dated = entries.stream()
                .map(entry -> new Calendar.Dated(entry, id(entry), publicUrl.of(entry.address())))
                .toList();
        String written = Calendar.of(contract.get().name, dated, clock.getZone(), clock.instant());
        return Response.ok(written.getBytes(StandardCharsets.UTF_8))
                .type("text/calendar;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".ics\"")
                .build();
    }

    private static String id(AgendaEntry entry) {
        return AgendaEntry.id(entry.kind(), entry.address());
    }

    private static String hours(AgendaEntry entry) {
        if (entry.from() == null) {
            return "";
        }
        return entry.until() == null ? entry.from().toString() : entry.from() + "\u202f–\u202f" + entry.until();
    }
}
