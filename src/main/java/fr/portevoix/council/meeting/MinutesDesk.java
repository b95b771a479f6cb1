package fr.portevoix.council.meeting;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.action.meeting.AgendaItem;
import fr.portevoix.action.meeting.EditAgenda;
import fr.portevoix.action.meeting.Meeting;
import fr.portevoix.action.meeting.Typed;
import fr.portevoix.contribution.FrenchNames;
import fr.portevoix.council.Council;
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
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The minutes of a council's meeting: drafted from what happened, read over, shared, and adopted at the next meeting. */
@Path("/{contract}/bureau/conseils/{body}/reunions/{meeting}/compte-rendu")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class MinutesDesk {
    private static final int LONGEST = 100_000;
    private static final int MINUTES_TO_ADOPT = 10;

    @Inject
    MeetingHere here;

    @Inject
    DraftMinutes draft;

    @Inject
    EditAgenda editAgenda;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    @RestPath("meeting")
    String slug;

    @CheckedTemplate(basePath = "council/meeting")
    record deskMinutes(
            Council council,
            Meeting meeting,
            Session session,
            String text,
            boolean unsaved,
            boolean shared,
            List<Meeting> next,
            boolean adoptable,
            Errors errors)
            implements TemplateInstance {}

    /** The minutes, or a draft of them; {@code brouillon} drafts them anew beside what is kept. */
    @GET
    public TemplateInstance write(@RestQuery String brouillon) {
        Meeting meeting = here.meeting(slug);
        boolean anew = meeting.minutes == null || brouillon != null;
        return page(
                meeting,
                anew ? draft.of(here.council(), meeting) : meeting.minutes,
                anew,
                Session.of(meeting).map(session -> session.sharedOn != null).orElse(false),
                Errors.none());
    }

    /** Keeps them, for the team or for the members too. */
    @POST
    @Transactional
    public Response keep(@RestForm String texte, @RestForm String partage) {
        Meeting meeting = here.meeting(slug);
        Session session = Session.at(meeting);
        String text = Typed.text(texte);
        boolean shared = "true".equals(partage);
        Errors errors = Errors.none();
        Typed.atMost(LONGEST, "texte", text, errors);
        if (session.adoptedOn != null) {
            errors.add("texte", "Ce compte rendu est adopté\u00a0: son texte ne change plus.");
        } else if (shared && text.isEmpty()) {
            errors.add("texte", "Écrivez le compte rendu avant de le montrer aux membres.");
        }
        if (errors.isAny()) {
            return Answers.mend(page(meeting, text, true, shared, errors));
        }
        meeting.minutes = Typed.orNull(text);
        session.sharedOn = !shared ? null : session.sharedOn == null ? LocalDate.now(clock) : session.sharedOn;
        audit.keep("meeting.minutes", meeting.contract.id, "meeting", meeting.id, meeting.slug);
        flash.say(shared ? "Enregistré. Les membres lisent ce projet." : "Enregistré, pour l’équipe.");
        return Answers.seeOther(address(meeting));
    }

    /** Puts their adoption on the agenda of a meeting to come, as its first item. */
    @POST
    @Path("proposer")
    @Transactional
    public Response propose(@RestForm String suivante) {
        Meeting meeting = here.meeting(slug);
        Session session = Session.at(meeting);
        Meeting next = later(meeting).stream()
                .filter(each -> each.slug.equals(suivante))
                .findFirst()
                .orElse(null);
        if (next == null || meeting.minutes == null || session.adoptIn != null || session.adoptedOn != null) {
            Errors errors = Errors.none()
                    .add("suivante", "Choisissez une réunion à venir, une fois le compte rendu enregistré.");
            return Answers.mend(page(
                    meeting, meeting.minutes == null ? "" : meeting.minutes, false, session.sharedOn != null, errors));
        }
        AgendaItem item = editAgenda.addFree(
                next,
                "Adopter le compte rendu de la réunion du " + FrenchNames.french(meeting.heldOn),
                MINUTES_TO_ADOPT);
        editAgenda.place(item, 0);
        session.adoptIn = next;
        audit.keep("meeting.agenda", meeting.contract.id, "meeting", next.id, next.slug);
        flash.say("C’est le premier point de l’ordre du jour de « " + next.title + " ».");
        return Answers.seeOther(address(meeting));
    }

    /** Notes that the council adopted them: the text changes no more, and everybody may read it. */
    @POST
    @Path("adopter")
    @Transactional
    public Response adopt(@RestForm String publie) {
        Meeting meeting = here.meeting(slug);
        Session session = Session.at(meeting);
        if (!isAdoptable(session)) {
            Errors errors =
                    Errors.none().add("adoption", "L’adoption se note le jour de la réunion qui en parle, ou après.");
            return Answers.mend(page(
                    meeting, meeting.minutes == null ? "" : meeting.minutes, false, session.sharedOn != null, errors));
        }
        session.adoptedOn = session.adoptIn.heldOn;
        session.sharedOn = session.sharedOn == null ? LocalDate.now(clock) : session.sharedOn;
        if ("true".equals(publie) && meeting.minutesOn == null) {
            meeting.minutesOn = LocalDate.now(clock);
        }
        audit.keep("council.minutes-adopt", meeting.contract.id, "meeting", meeting.id, meeting.slug);
        flash.say("Le compte rendu est adopté.");
        return Answers.seeOther(address(meeting));
    }

    private TemplateInstance page(Meeting meeting, String text, boolean unsaved, boolean shared, Errors errors) {
        Session session = Session.of(meeting).orElse(null);
        return new deskMinutes(
                here.council(),
                meeting,
                session,
                text,
                unsaved,
                shared,
                later(meeting),
                session != null && isAdoptable(session),
                errors);
    }

    private boolean isAdoptable(Session session) {
        return session.adoptedOn == null
                && session.adoptIn != null
                && !session.adoptIn.heldOn.isAfter(LocalDate.now(clock))
                && session.meeting.minutes != null;
    }

    /** The meetings of the same council after this one that have not passed. */
    private List<Meeting> later(Meeting meeting) {
        LocalDate today = LocalDate.now(clock);
        return Meeting.list(
                "body = ?1 and heldOn > ?2 and heldOn >= ?3 and cancelled = false order by heldOn",
                meeting.body,
                meeting.heldOn,
                today);
    }

    private String address(Meeting meeting) {
        return here.desk(meeting) + "/compte-rendu";
    }
}
