package fr.portevoix.action.meeting;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.arc.All;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** What is kept of a meeting: who was there, by institution, and the minutes. */
@Path("/{contract}/bureau/reunions/{meeting}")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class RecordDesk {
    private static final int LONGEST_MINUTES = 100_000;
    private static final int MOST_INSTITUTIONS = 500;

    @Inject
    CurrentContract contract;

    @Inject
    MeetingsHere here;

    @Inject
    MeetingDay day;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    @Inject
    @All
    List<AdoptedMinutes> adopted;

    @CheckedTemplate(basePath = "action/meeting")
    record minutes(Meeting meeting, String typed, boolean published, Errors errors) implements TemplateInstance {}

    /** Keeps who was there: one line per institution, in step; a line without a word is forgotten. */
    @POST
    @Path("presence")
    @Transactional
    public Response attendance(
            @RestPath("meeting") String slug,
            @RestForm List<String> institution,
            @RestForm List<String> presence,
            @RestForm List<String> personnes) {
        Meeting meeting = here.meeting(slug);
        Errors errors = Errors.none();
        int lines = institution == null ? 0 : institution.size();
        if (lines != size(presence) || lines != size(personnes) || lines > MOST_INSTITUTIONS) {
            errors.add("presence", "La liste est incomplète\u00a0: rechargez la page et recommencez.");
            return Answers.mend(day.page(meeting, errors, ""));
        }
        for (int i = 0; i < lines; i++) {
            String name = Typed.line(institution.get(i));
            if (name.length() > 200) {
                errors.add("presence", "Un nom d’institution dépasse 200 caractères.");
            }
            if (!Typed.line(personnes.get(i)).matches("\\d{0,3}")) {
                errors.add("presence", "« " + name + " »\u00a0: écrivez un nombre de personnes.");
            }
        }
        if (errors.isAny()) {
            return Answers.mend(day.page(meeting, errors, ""));
        }
        for (int i = 0; i < lines; i++) {
            keep(meeting, Typed.line(institution.get(i)), presence.get(i), Typed.line(personnes.get(i)));
        }
        audit.keep("meeting.attendance", contract.id(), "meeting", meeting.id, meeting.slug);
        flash.say("Présences enregistrées.");
        return Answers.seeOther(here.desk(meeting) + "#presences");
    }

    private static void keep(Meeting meeting, String institution, String presence, String people) {
        if (institution.isEmpty()) {
            return;
        }
        Attendance attendance = Attendance.<Attendance>find("meeting = ?1 and institution = ?2", meeting, institution)
                .firstResultOptional()
                .orElse(null);
        Optional<Presence> told = Arrays.stream(Presence.values())
                .filter(each -> each.name().equals(presence))
                .findFirst();
        if (told.isEmpty()) {
            if (attendance != null) {
                attendance.delete();
            }
            return;
        }
        if (attendance == null) {
            attendance = new Attendance();
            attendance.meeting = meeting;
            attendance.institution = institution;
        }
        attendance.presence = told.get();
        attendance.people = people.isEmpty() ? null : Integer.valueOf(people);
        attendance.persistAndFlush();
    }

    /** The minutes, to write. */
    @GET
    @Path("compte-rendu")
    public TemplateInstance write(@RestPath("meeting") String slug) {
        Meeting meeting = here.meeting(slug);
        return new minutes(
                meeting, meeting.minutes == null ? "" : meeting.minutes, meeting.minutesOn != null, Errors.none());
    }

    /** Keeps the minutes, for the team or for everybody. */
    @POST
    @Path("compte-rendu")
    @Transactional
    public Response keep(@RestPath("meeting") String slug, @RestForm String texte, @RestForm String publie) {
        Meeting meeting = here.meeting(slug);
        String text = Typed.text(texte);
        boolean published = "true".equals(publie);
        Errors errors = Errors.none();
        Typed.atMost(LONGEST_MINUTES, "texte", text, errors);
        if (adopted.stream().anyMatch(room -> room.isAdopted(meeting))) {
            errors.add("texte", "Ce compte rendu est adopté\u00a0: son texte ne change plus.");
        }
        if (published && text.isEmpty()) {
            errors.add("texte", "Écrivez le compte rendu avant de le publier.");
        }
        if (errors.isAny()) {
            return Answers.mend(new minutes(meeting, text, published, errors));
        }
        meeting.minutes = Typed.orNull(text);
        meeting.minutesOn = !published ? null : meeting.minutesOn == null ? LocalDate.now(clock) : meeting.minutesOn;
        audit.keep("meeting.minutes", contract.id(), "meeting", meeting.id, meeting.slug);
        flash.say(published ? "Compte rendu enregistré et publié." : "Compte rendu enregistré, pour l’équipe.");
        return Answers.seeOther(here.desk(meeting));
    }

    private static int size(List<String> typed) {
        return typed == null ? 0 : typed.size();
    }
}
