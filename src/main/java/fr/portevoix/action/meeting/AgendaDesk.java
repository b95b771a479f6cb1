package fr.portevoix.action.meeting;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.shared.web.Once;
import fr.portevoix.territory.CurrentContract;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The items of an agenda: put on, moved by button, keyboard or mouse, taken off. */
@Path("/{contract}/bureau/reunions/{meeting}/points")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class AgendaDesk {
    private static final int LONGEST = 400;

    @Inject
    CurrentContract contract;

    @Inject
    MeetingsHere here;

    @Inject
    MeetingDay day;

    @Inject
    EditAgenda editAgenda;

    @Inject
    Decidables decidables;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    /** Puts something on the agenda: a thing that was chosen, or else words. */
    @POST
    @Once
    public Response add(
            @RestPath("meeting") String slug, @RestForm String sujet, @RestForm String texte, @RestForm String duree) {
        Meeting meeting = here.meeting(slug);
        String words = Typed.line(texte);
        Optional<Decidables.Chosen> chosen = decidables.chosen(contract.get(), Typed.line(sujet));
        Errors errors = Errors.none();
        if (chosen.isEmpty() && (words.isEmpty() || words.length() > LONGEST)) {
            errors.add("texte", "Choisissez un sujet, ou écrivez le point en " + LONGEST + " caractères au plus.");
        }
        if (!Typed.line(duree).isEmpty() && minutes(duree) == null) {
            errors.add("duree", "Écrivez un nombre de minutes, de 1 à 600.");
        }
        if (errors.isAny()) {
            return Answers.mend(day.page(meeting, errors, words));
        }
        AgendaItem item = chosen.isPresent()
                ? editAgenda.add(meeting, chosen.get().kind(), chosen.get().choice(), minutes(duree))
                : editAgenda.addFree(meeting, words, minutes(duree));
        audit.keep("meeting.agenda", contract.id(), "meeting", meeting.id, meeting.slug);
        return Answers.seeOther(here.desk(meeting) + "#point-" + item.id);
    }

    /** Moves an item, and comes back to the button that moved it. */
    @POST
    @Path("{item}/deplacer")
    public Response move(
            @RestPath("meeting") String slug,
            @RestPath("item") UUID id,
            @RestForm String sens,
            @RestForm String place) {
        Meeting meeting = here.meeting(slug);
        AgendaItem item = here.item(meeting, id);
        audit.keep("meeting.agenda", contract.id(), "meeting", meeting.id, meeting.slug);
        if (place != null && place.matches("\\d{1,4}")) {
            editAgenda.place(item, Integer.parseInt(place));
            return Answers.seeOther(here.desk(meeting) + "#point-" + id);
        }
        boolean up = "haut".equals(sens);
        editAgenda.move(item, up);
        return Answers.seeOther(here.desk(meeting) + "#" + button(meeting, item, up) + "-" + id);
    }

    /** Takes an item off. */
    @POST
    @Path("{item}/retirer")
    public Response remove(@RestPath("meeting") String slug, @RestPath("item") UUID id) {
        Meeting meeting = here.meeting(slug);
        boolean gone = editAgenda.remove(here.item(meeting, id));
        if (gone) {
            audit.keep("meeting.agenda", contract.id(), "meeting", meeting.id, meeting.slug);
        }
        flash.say(gone ? "Point retiré." : "Une décision est publiée sur ce point\u00a0: il reste à l’ordre du jour.");
        return Answers.seeOther(here.desk(meeting) + "#ordre");
    }

    /** Which button has the focus next: the same one, so that it can be pressed again, or the other one at either end. */
    private static String button(Meeting meeting, AgendaItem moved, boolean up) {
        List<AgendaItem> order = AgendaItem.of(meeting);
        int at = order.indexOf(moved);
        return at == 0 ? "bas" : up || at == order.size() - 1 ? "haut" : "bas";
    }

    private static Integer minutes(String typed) {
        String number = Typed.line(typed);
        return number.matches("\\d{1,3}") && Integer.parseInt(number) >= 1 && Integer.parseInt(number) <= 600
                ? Integer.valueOf(number)
                : null;
    }
}
