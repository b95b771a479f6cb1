package fr.portevoix.walk.report;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.walk.Walk;
import fr.portevoix.walk.observe.Observation;
import fr.portevoix.walk.observe.ObservationKind;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Where the team prepares the report of a walk: its own words first, then the files, then everybody. */
@Path("/{contract}/bureau/diagnostics/{walk}/compte-rendu")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class ReportDesk {
    private static final int LONGEST = 6_000;

    @Inject
    CurrentContract contract;

    @Inject
    ComposeReport composeReport;

    @Inject
    ReportFiles files;

    @Inject
    Flash flash;

    /** What the report holds, and what it leaves out because it is not published. */
    public record PreparePage(Report report, long unpublished, String words, Errors errors) {
        public List<ObservationKind> kinds() {
            return List.of(ObservationKind.values());
        }

        public String heading(ObservationKind kind) {
            return ReportWords.heading(kind);
        }
    }

    @CheckedTemplate(basePath = "walk/report")
    record deskReport(PreparePage page) implements TemplateInstance {}

    /** What the report will hold. */
    @GET
    public TemplateInstance prepare(@RestPath("walk") String slug) {
        Walk walk = find(slug);
        return page(walk, walk.reportWords, Errors.none());
    }

    /** Keeps the team's words, publishes the report or takes it back. */
    @POST
    public Response keep(@RestPath("walk") String slug, @RestForm String mots, @RestForm String acte) {
        Walk walk = find(slug);
        String words = mots == null ? "" : mots.strip().replace("\r\n", "\n");
        if (words.length() > LONGEST) {
            return Answers.mend(page(
                    walk, words, Errors.none().add("mots", "C’est trop long\u00a0: 6\u202f000 caractères au plus.")));
        }
        composeReport.keep(walk, words);
        if ("publier".equals(acte)) {
            composeReport.publish(walk);
            flash.say(
                    walk.announced
                            ? "Le compte-rendu est publié."
                            : "Le compte-rendu sera public avec la page du diagnostic, qui n’est pas annoncée.");
        } else if ("retirer".equals(acte)) {
            composeReport.withdraw(walk);
            flash.say("Le compte-rendu n’est plus public.");
        } else {
            flash.say("C’est enregistré.");
        }
        return Answers.seeOther(walk.desk() + "/compte-rendu");
    }

    /** A file of it, before it is public as well. */
    @GET
    @Path("{file}")
    public Response file(@RestPath("walk") String slug, @RestPath String file) {
        return files.of(composeReport.of(find(slug)), file);
    }

    private TemplateInstance page(Walk walk, String words, Errors errors) {
        return new deskReport(new PreparePage(
                composeReport.of(walk),
                Observation.of(walk).stream().filter(one -> !one.isPublic()).count(),
                words,
                errors));
    }

    private Walk find(String slug) {
        return Walk.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }
}
