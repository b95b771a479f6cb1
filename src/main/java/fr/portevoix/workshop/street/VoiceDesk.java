package fr.portevoix.workshop.street;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.workshop.Workshop;
import fr.portevoix.workshop.WorkshopItem;
import fr.portevoix.workshop.WorkshopSound;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** A voice of the street, for the team that writes it down; it goes when its owner takes their word back. */
@Path("/{contract}/bureau/ateliers/{session}/lignes/{number}/son")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
public class VoiceDesk {
    @Inject
    CurrentContract contract;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    /** The sound; no cache keeps it, and nothing in it can run. */
    @GET
    public Response sound(@RestPath("session") String slug, @RestPath int number) {
        WorkshopSound sound = WorkshopSound.of(item(slug, number)).orElseThrow(NotFoundException::new);
        return Response.ok(sound.sound, sound.type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store, private")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }

    /** Erases the sound; what was written down of it stays. */
    @POST
    @Path("effacer")
    @Transactional
    public Response erase(@RestPath("session") String slug, @RestPath int number) {
        WorkshopItem item = item(slug, number);
        WorkshopSound.delete("item", item);
        audit.keep("workshop.sound-erase", contract.get().id, "workshop", item.workshop.id, String.valueOf(number));
        flash.say("Le son de la ligne " + number + " est effacé.");
        return Answers.seeOther("/" + contract.slug() + "/bureau/ateliers/" + slug + "/lignes/" + number);
    }

    private WorkshopItem item(String slug, int number) {
        Workshop workshop = Workshop.at(contract.get(), slug).orElseThrow(NotFoundException::new);
        return WorkshopItem.at(workshop, number)
                .filter(found -> !found.contribution.isAside())
                .orElseThrow(NotFoundException::new);
    }
}
