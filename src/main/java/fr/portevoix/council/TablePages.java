package fr.portevoix.council;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.account.ScopeKind;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestQuery;

/** A member's table: what waits for them, and the next meetings; the team sees it for members without a mailbox. */
@Path("/{contract}/conseil/{body}/table")
@Allowed(
        value = {Role.FACILITATOR, Role.ADMINISTRATOR},
        within = @Allowed.Within(role = Role.COUNCIL_MEMBER, scope = ScopeKind.BODY, parameter = "body"))
@Produces(MediaType.TEXT_HTML)
public class TablePages {
    @Inject
    CurrentContract contract;

    @Inject
    CurrentMember seat;

    @Inject
    @All
    List<TableSource> parts;

    @Inject
    Clock clock;

    /** What waits under one heading. */
    public record Group(String name, List<TableEntry> entries) {
        /** The first day on which something of it is over; what has no last day never presses. */
        LocalDate presses() {
            return entries.stream()
                    .map(TableEntry::until)
                    .filter(Objects::nonNull)
                    .min(Comparator.naturalOrder())
                    .orElse(LocalDate.MAX);
        }
    }

    @CheckedTemplate(basePath = "council")
    record table(
            Contract contract, Council council, Member member, List<Group> groups, List<Meeting> coming, boolean team)
            implements TemplateInstance {}

    /** The table. */
    @GET
    public TemplateInstance table(@RestQuery String pour) {
        Council council = seat.council();
        Member member = seat.lookingFor(pour).or(seat::get).orElse(null);
        return new table(
                contract.get(),
                council,
                member,
                member == null ? List.of() : groups(council, member),
                Meeting.coming(contract.get(), LocalDate.now(clock)).stream()
                        .filter(meeting -> meeting.body.equals(council.body))
                        .toList(),
                seat.isOfTheTeam());
    }

    private List<Group> groups(Council council, Member member) {
        Map<String, List<TableEntry>> groups = new LinkedHashMap<>();
        for (TableSource part : parts) {
            for (TableEntry entry : part.of(council.body, member)) {
                groups.computeIfAbsent(entry.group(), name -> new ArrayList<>()).add(carried(entry));
            }
        }
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .sorted(Comparator.comparing(Group::presses))
                .toList();
    }

    /** Takes along for whom somebody of the team looks, so that the next page knows it too. */
    private TableEntry carried(TableEntry entry) {
        if (seat.getActed() == null) {
            return entry;
        }
        int anchor = entry.address().indexOf('#');
        String page = anchor < 0 ? entry.address() : entry.address().substring(0, anchor);
        String rest = anchor < 0 ? "" : entry.address().substring(anchor);
        String address = page + (page.contains("?") ? "&" : "?") + "pour=" + seat.getActed().id + rest;
        return new TableEntry(entry.group(), entry.title(), entry.detail(), address, entry.until());
    }
}
