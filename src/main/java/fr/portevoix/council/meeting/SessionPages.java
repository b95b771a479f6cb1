package fr.portevoix.council.meeting;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.account.ScopeKind;
import fr.portevoix.action.meeting.AgendaItem;
import fr.portevoix.action.meeting.Meeting;
import fr.portevoix.action.meeting.MinutesText;
import fr.portevoix.action.meeting.Paper;
import fr.portevoix.contribution.AgendaEntry;
import fr.portevoix.council.Council;
import fr.portevoix.council.CurrentMember;
import fr.portevoix.council.Member;
import fr.portevoix.shared.web.Answers;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** A meeting as its council's members read it: what it is about, whether they come, and the draft of its minutes. */
@Path("/{contract}/conseil/{body}/reunions/{meeting}")
@Allowed(
        value = {Role.FACILITATOR, Role.ADMINISTRATOR},
        within = @Allowed.Within(role = Role.COUNCIL_MEMBER, scope = ScopeKind.BODY, parameter = "body"))
@Produces(MediaType.TEXT_HTML)
public class SessionPages {
    @Inject
    MeetingHere here;

    @Inject
    CurrentMember seat;

    @Inject
    Clock clock;

    @RestPath("meeting")
    String slug;

    @CheckedTemplate(basePath = "council/meeting")
    record memberMeeting(
            Council council,
            Meeting meeting,
            Session session,
            List<AgendaItem> agenda,
            List<Paper.Brief> papers,
            List<MinutesText.Part> minutes,
            Roll.Line mine,
            long coming,
            boolean open,
            String calendar)
            implements TemplateInstance {}

    /** The meeting. */
    @GET
    public TemplateInstance read(@RestQuery String pour) {
        Meeting meeting = visible();
        Council council = here.council();
        Session session = Session.of(meeting).orElse(null);
        Roll roll = Roll.of(council, meeting);
        Member member = seat.lookingFor(pour).or(seat::get).orElse(null);
        boolean readable = meeting.minutesOn != null || session != null && session.sharedOn != null;
        return new memberMeeting(
                council,
                meeting,
                session,
                AgendaItem.of(meeting),
                meeting.announced
                        ? Paper.of(meeting).stream()
                                .filter(Paper.Brief::openToAll)
                                .toList()
                        : List.of(),
                readable ? MinutesText.parts(meeting.minutes) : List.of(),
                roll.lines().stream()
                        .filter(line -> line.member().equals(member))
                        .findFirst()
                        .orElse(null),
                roll.coming(),
                isOpen(meeting),
                meeting.announced && isOpen(meeting)
                        ? "/" + meeting.contract.slug + "/agenda/" + AgendaEntry.id("meeting", meeting.address())
                                + ".ics"
                        : null);
    }

    /** Keeps whether the member comes. */
    @POST
    @Transactional
    public Response answer(@RestForm String viens, @RestForm String pour) {
        Meeting meeting = visible();
        Member member = seat.writing(pour);
        if (!isOpen(meeting) || !member.isActive(meeting.heldOn)) {
            throw new ForbiddenException();
        }
        MemberPresence.at(meeting, member).answer = "oui".equals(viens) ? Coming.YES : Coming.NO;
        return Answers.seeOther(
                MeetingHere.page(meeting) + (seat.getActed() == null ? "" : "?pour=" + member.id) + "#venir");
    }

    private boolean isOpen(Meeting meeting) {
        return !meeting.cancelled && !meeting.heldOn.isBefore(LocalDate.now(clock));
    }

    /** A meeting that is still being prepared is the team's alone. */
    private Meeting visible() {
        Meeting meeting = here.meeting(slug);
        boolean told = meeting.isPublic()
                || Session.of(meeting)
                        .map(session -> session.convenedOn != null || session.sharedOn != null)
                        .orElse(false);
        if (!told && !seat.isOfTheTeam()) {
            throw new NotFoundException();
        }
        return meeting;
    }
}
