package fr.portevoix.action.meeting;

import fr.portevoix.shared.web.Errors;
import fr.portevoix.territory.Contract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A meeting with everything that belongs to it, as the team has it before it on the day. */
@ApplicationScoped
class MeetingDay {
    @Inject
    Decidables decidables;

    @Inject
    Clock clock;

    /** An item, when it should begin (null where that is not known), and what was decided on it. */
    public record Line(AgendaItem item, LocalTime at, Decision decision) {}

    /** An institution that sits on the body or came, and what is noted of it (null for nothing). */
    public record Guest(String institution, Attendance attendance) {}

    /** A meeting, whole. */
    public record Whole(
            Contract contract,
            Meeting meeting,
            boolean held,
            List<Line> lines,
            List<Paper.Brief> papers,
            List<Guest> guests,
            int minutesForeseen) {
        /** How many decisions wait to be published. */
        public long drafts() {
            return lines.stream()
                    .filter(line -> line.decision != null && !line.decision.isPublished())
                    .count();
        }

        /** How many people came, as far as they were counted. */
        public int people() {
            return guests.stream()
                    .filter(guest -> guest.attendance != null && guest.attendance.people != null)
                    .mapToInt(guest -> guest.attendance.people)
                    .sum();
        }
    }

    @CheckedTemplate(basePath = "action/meeting")
    record meeting(
            Contract contract,
            Whole day,
            List<Decidables.Group> groups,
            String typed,
            List<Presence> presences,
            Errors errors)
            implements TemplateInstance {}

    /** The team's page of a meeting; {@code typed} is what somebody wrote into a form that has to be mended. */
    TemplateInstance page(Meeting meeting, Errors errors, String typed) {
        return new meeting(
                meeting.contract,
                of(meeting),
                decidables.groups(meeting.contract),
                typed,
                List.of(Presence.values()),
                errors);
    }

    /** Everything that belongs to a meeting. */
    Whole of(Meeting meeting) {
        Map<AgendaItem, Decision> decisions =
                Decision.of(meeting).stream().collect(Collectors.toMap(decision -> decision.item, Function.identity()));
        List<Line> lines = new ArrayList<>();
        LocalTime at = meeting.beginsAt;
        int foreseen = 0;
        for (AgendaItem item : AgendaItem.of(meeting)) {
            lines.add(new Line(item, at, decisions.get(item)));
            foreseen += item.duration == null ? 0 : item.duration;
            at = at == null || item.duration == null ? null : at.plusMinutes(item.duration);
        }
        return new Whole(
                meeting.contract,
                meeting,
                !meeting.heldOn.isAfter(LocalDate.now(clock)),
                lines,
                Paper.of(meeting),
                guests(meeting),
                foreseen);
    }

    private static List<Guest> guests(Meeting meeting) {
        Map<String, Attendance> noted = Attendance.of(meeting).stream()
                .collect(Collectors.toMap(attendance -> attendance.institution, Function.identity()));
        Set<String> names = new LinkedHashSet<>(Membership.institutions(meeting.body, meeting.heldOn));
        names.addAll(noted.keySet());
        return names.stream().map(name -> new Guest(name, noted.get(name))).toList();
    }
}
