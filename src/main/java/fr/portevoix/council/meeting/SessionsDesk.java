package fr.portevoix.council.meeting;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.action.meeting.AgendaItem;
import fr.portevoix.action.meeting.Meeting;
import fr.portevoix.action.meeting.Presence;
import fr.portevoix.action.meeting.Typed;
import fr.portevoix.council.Council;
import fr.portevoix.council.Member;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** A council's meetings as the team prepares and holds them: convocation, and presence by member with the quorum. */
@Path("/{contract}/bureau/conseils/{body}/reunions")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class SessionsDesk {
    private static final int LONGEST_NOTE = 3_000;

    @Inject
    MeetingHere here;

    @Inject
    Convene convene;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    @CheckedTemplate(basePath = "council/meeting")
    record sessions(Council council, List<Meeting> coming, List<Meeting> past) implements TemplateInstance {}

    @CheckedTemplate(basePath = "council/meeting")
    record session(
            Council council, Meeting meeting, Session session, Roll roll, boolean held, String note, Errors errors)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "council/meeting")
    record convocations(
            Council council, Meeting meeting, Session session, List<Member> members, List<AgendaItem> agenda)
            implements TemplateInstance {}

    /** The meetings of the council. */
    @GET
    public TemplateInstance list() {
        Council council = here.council();
        LocalDate today = LocalDate.now(clock);
        List<Meeting> all = Meeting.list("body = ?1 order by heldOn desc, title", council.body);
        return new sessions(
                council,
                all.stream()
                        .filter(meeting -> !meeting.heldOn.isBefore(today))
                        .sorted(Comparator.comparing(meeting -> meeting.heldOn))
                        .toList(),
                all.stream().filter(meeting -> meeting.heldOn.isBefore(today)).toList());
    }

    /** One of them. */
    @GET
    @Path("{meeting}")
    public TemplateInstance one(@RestPath("meeting") String slug) {
        Meeting meeting = here.meeting(slug);
        String note = Session.of(meeting).map(session -> session.note).orElse("");
        return page(meeting, note, Errors.none());
    }

    /** Writes to the members. */
    @POST
    @Path("{meeting}/convoquer")
    @Transactional
    public Response convene(@RestPath("meeting") String slug, @RestForm String message, @RestForm String acte) {
        Meeting meeting = here.meeting(slug);
        Errors errors = Errors.none();
        String note = Typed.text(message);
        Typed.atMost(LONGEST_NOTE, "message", note, errors);
        if (meeting.cancelled) {
            errors.add("message", "Cette réunion est annulée.");
        } else if (meeting.heldOn.isBefore(LocalDate.now(clock))) {
            errors.add("message", "Cette réunion a eu lieu.");
        }
        if (errors.isAny()) {
            return Answers.mend(page(meeting, note, errors));
        }
        int written = convene.convene(here.council(), meeting, Typed.orNull(note), "tous".equals(acte));
        flash.say(
                written == 0
                        ? "Personne n’avait à être convoqué par e-mail."
                        : "Convocations en route\u00a0: " + written + ".");
        return Answers.seeOther(here.desk(meeting));
    }

    /** The convocations on paper: of members without mailbox, or of all. */
    @GET
    @Path("{meeting}/convocations")
    public TemplateInstance paper(@RestPath("meeting") String slug, @RestQuery String tous) {
        Meeting meeting = here.meeting(slug);
        Council council = here.council();
        return new convocations(
                council,
                meeting,
                Session.of(meeting).orElse(null),
                Member.active(council.body, meeting.heldOn).stream()
                        .filter(member -> tous != null || member.isWithoutMailbox())
                        .toList(),
                AgendaItem.of(meeting));
    }

    /** Keeps who is there, one field per member. */
    @POST
    @Path("{meeting}/presences")
    @Transactional
    public Response presences(@RestPath("meeting") String slug, MultivaluedMap<String, String> fields) {
        Meeting meeting = here.meeting(slug);
        for (Member member : Member.active(here.council().body, meeting.heldOn)) {
            String told = fields.getFirst("p-" + member.id);
            if (told != null) {
                Optional<Presence> presence = Arrays.stream(Presence.values())
                        .filter(each -> each.name().equals(told))
                        .findFirst();
                if (presence.isPresent() || MemberPresence.of(meeting, member).isPresent()) {
                    MemberPresence.at(meeting, member).presence = presence.orElse(null);
                }
            }
        }
        audit.keep("meeting.attendance", meeting.contract.id, "meeting", meeting.id, meeting.slug);
        return Answers.seeOther(here.desk(meeting) + "#presences");
    }

    private TemplateInstance page(Meeting meeting, String note, Errors errors) {
        Council council = here.council();
        return new session(
                council,
                meeting,
                Session.of(meeting).orElse(null),
                Roll.of(council, meeting),
                !meeting.heldOn.isAfter(LocalDate.now(clock)),
                note,
                errors);
    }
}
