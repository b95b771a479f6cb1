package fr.portevoix.workshop.receipt;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.shared.web.PublicUrl;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.workshop.KeepWorkshop;
import fr.portevoix.workshop.Workshop;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** Hands out the sheet for the wall of a session. */
@Path("/{contract}/bureau/ateliers/{session}/affiche.pdf")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
public class WallPosterDesk {
    @Inject
    CurrentContract contract;

    @Inject
    KeepWorkshop keepWorkshop;

    @Inject
    PublicUrl publicUrl;

    /** The sheet. */
    @GET
    @Produces("application/pdf")
    public Response poster(@RestPath("session") String slug) {
        Workshop workshop = Workshop.at(contract.get(), slug).orElseThrow(NotFoundException::new);
        String number = keepWorkshop.receipt(workshop).toString();
        WallPoster poster = new WallPoster(
                contract.get().name, workshop, number, publicUrl.of("/" + contract.slug() + "/suivi/" + number));
        return Response.ok(poster.pdf(), "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"affiche-" + slug + ".pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
