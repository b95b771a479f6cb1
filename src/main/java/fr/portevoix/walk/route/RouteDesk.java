package fr.portevoix.walk.route;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.document.RowReport;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.territory.UploadedBytes;
import fr.portevoix.walk.Stop;
import fr.portevoix.walk.Walk;
import fr.portevoix.walk.WalkMap;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Where the team draws the way of a walk, types it, or brings it in from a device. */
@Path("/{contract}/bureau/diagnostics/{walk}/parcours")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class RouteDesk {
    @Inject
    CurrentContract contract;

    @Inject
    KeepRoute keepRoute;

    @Inject
    Flash flash;

    /** The page; {@code report} is null where nothing was sent. */
    public record RoutePage(Walk walk, WalkMap map, String points, long metres, boolean noStops, RowReport report) {}

    @CheckedTemplate(basePath = "walk/route")
    record route(RoutePage page) implements TemplateInstance {}

    /** The way as it is. */
    @GET
    public TemplateInstance show(@RestPath("walk") String slug) {
        Walk walk = find(slug);
        return page(walk, walk.way().text(), null);
    }

    /** Keeps the way that was drawn or typed, spot after spot. */
    @POST
    public Response keep(@RestPath("walk") String slug, @RestForm String points) {
        Walk walk = find(slug);
        RowReport report = new RowReport();
        Route way = Route.read(points, report);
        way.checkNear(walk.grounds(), report);
        if (report.hasErrors()) {
            return Answers.mend(page(walk, points, report));
        }
        keepRoute.keep(walk, way);
        flash.say(way.isEmpty() ? "Le parcours est effacé." : "Le parcours est enregistré.");
        return Answers.seeOther(walk.desk() + "/parcours");
    }

    /** Brings the way in from a file, and its named places as stops where that is wished. */
    @POST
    @Path("fichier")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response bringIn(
            @RestPath("walk") String slug, @RestForm("fichier") FileUpload file, @RestForm String arrets) {
        Walk walk = find(slug);
        RowReport report = new RowReport();
        RouteFile read = RouteFile.read(UploadedBytes.of(file), report);
        if (!report.hasErrors()) {
            read.route().checkNear(walk.grounds(), report);
        }
        if (report.hasErrors()) {
            return Answers.mend(page(walk, walk.way().text(), report));
        }
        int stops = keepRoute.bringIn(walk, read, "true".equals(arrets));
        flash.say("Le fichier est importé\u00a0: " + (read.route().isEmpty() ? "pas de tracé" : "un tracé") + ", "
                + stops + (stops > 1 ? " arrêts." : " arrêt."));
        return Answers.seeOther(walk.desk() + "/parcours");
    }

    private TemplateInstance page(Walk walk, String points, RowReport report) {
        return new route(new RoutePage(
                walk,
                WalkMap.of(walk, Stop.of(walk)),
                points,
                walk.way().metres(),
                Stop.count("walk", walk) == 0,
                report));
    }

    private Walk find(String slug) {
        return Walk.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }
}
