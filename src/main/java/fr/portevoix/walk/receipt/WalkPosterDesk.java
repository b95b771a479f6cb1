package fr.portevoix.walk.receipt;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.shared.web.PublicUrl;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.walk.JoinCodes;
import fr.portevoix.walk.KeepWalk;
import fr.portevoix.walk.Walk;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** Hands out the sheet for those who walk. */
@Path("/{contract}/bureau/diagnostics/{walk}/affiche.pdf")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
public class WalkPosterDesk {
    @Inject
    CurrentContract contract;

    @Inject
    KeepWalk keepWalk;

    @Inject
    JoinCodes joinCodes;

    @Inject
    PublicUrl publicUrl;

    /** The sheet. */
    @GET
    @Produces("application/pdf")
    public Response poster(@RestPath("walk") String slug) {
        Walk walk = Walk.at(contract.get(), slug).orElseThrow(NotFoundException::new);
        String number = keepWalk.receipt(walk).toString();
        String code = joinCodes.of(walk);
        WalkPoster poster = new WalkPoster(
                contract.get().name,
                walk,
                code,
                publicUrl.of(walk.address() + "/noter?code=" + code),
                number,
                publicUrl.of("/" + contract.slug() + "/suivi/" + number));
        return Response.ok(poster.pdf(), "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"affiche-" + slug + ".pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
