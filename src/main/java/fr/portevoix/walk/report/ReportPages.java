package fr.portevoix.walk.report;

import fr.portevoix.account.Open;
import fr.portevoix.contribution.task.TaskWords;
import fr.portevoix.shared.web.Page;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.walk.Walk;
import fr.portevoix.walk.follow.Followed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** The report of a walk, for everybody once the team published it. */
@Path("/{contract}/diagnostics/{walk}/compte-rendu")
@Open
@Produces(MediaType.TEXT_HTML)
public class ReportPages {
    @Inject
    CurrentContract contract;

    @Inject
    ComposeReport composeReport;

    @Inject
    ReportFiles files;

    @Inject
    Page page;

    /** The report in the language of the page; its words are in those in which they were said. */
    public record ReportPage(Report report, String language) {
        /** What a service answered. */
        public String told(Followed.Answered answer) {
            return TaskWords.answer(answer.task(), language);
        }
    }

    @CheckedTemplate(basePath = "walk/report")
    record report(ReportPage page) implements TemplateInstance {}

    /** The page. */
    @GET
    public TemplateInstance read(@RestPath("walk") String slug) {
        return new report(new ReportPage(composeReport.of(find(slug)), page.getLanguage()));
    }

    /** A file of it. */
    @GET
    @Path("{file}")
    public Response file(@RestPath("walk") String slug, @RestPath String file) {
        return files.of(composeReport.of(find(slug)), file);
    }

    private Walk find(String slug) {
        return Walk.at(contract.get(), slug)
                .filter(found -> found.announced && found.reportedOn != null)
                .orElseThrow(NotFoundException::new);
    }
}
