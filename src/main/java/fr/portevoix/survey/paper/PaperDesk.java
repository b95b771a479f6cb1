package fr.portevoix.survey.paper;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.document.PdfWriter;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.shared.web.Languages;
import fr.portevoix.survey.Survey;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;

/** Where a survey is made ready for paper: numbered sheets to print, and how they come back. */
@Path("/{contract}/bureau/enquetes/{survey}/papier")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class PaperDesk {
    private static final int MOST_SHEETS = 20;
    private static final int LONGEST_PLACE = 300;

    @Inject
    CurrentContract contract;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    /** A language to print in. */
    public record Tongue(String tag, String name) {}

    @CheckedTemplate(basePath = "survey/paper")
    record paper(Survey survey, PaperPlan plan, List<Tongue> tongues, int most, String typed, Errors errors)
            implements TemplateInstance {}

    /** What can be printed and set. */
    @GET
    public TemplateInstance show(@PathParam("survey") String slug) {
        Survey survey = survey(slug);
        PaperPlan plan = PaperPlan.of(survey);
        return page(survey, plan, plan.handIn, Errors.none());
    }

    /** Sets where sheets come back, and whether two people enter each. */
    @POST
    @Transactional
    public Response set(@PathParam("survey") String slug, @RestForm String handIn, @RestForm String doubleEntry) {
        Survey survey = survey(slug);
        PaperPlan plan = PaperPlan.of(survey);
        String typed = handIn == null ? "" : handIn.replaceAll("\\s+", " ").strip();
        if (typed.length() > LONGEST_PLACE) {
            Errors wrong = Errors.none().add("handIn", "Raccourcissez : 300 caractères au plus.");
            return Answers.mend(page(survey, plan, typed, wrong));
        }
        plan.handIn = typed.isEmpty() ? null : typed;
        plan.doubleEntry = doubleEntry != null;
        plan.persist();
        audit.keep(
                "survey.paper-plan", survey.contract.id, "survey", survey.id, plan.doubleEntry ? "double" : "simple");
        flash.say("Enregistré.");
        return Answers.seeOther("/" + contract.slug() + "/bureau/enquetes/" + survey.slug + "/papier");
    }

    /** Sheets to print, each with a number of its own. */
    @GET
    @Path("feuilles.pdf")
    @Produces(PaperPages.PDF)
    public Response sheets(
            @PathParam("survey") String slug,
            @QueryParam("en") String language,
            @QueryParam("lettres") String letters,
            @QueryParam("nombre") String number) {
        Survey survey = survey(slug);
        String tag =
                Languages.isOffered(language) ? language : Languages.offered().get(0);
        List<byte[]> sheets = Stream.generate(SheetNumber::fresh)
                .limit(count(number))
                .map(fresh -> PrintedSurvey.of(survey, tag, "grandes".equals(letters), fresh.toString()))
                .map(sheet -> PrintedSurvey.pdf(sheet.xhtml()))
                .toList();
        return Response.ok(PdfWriter.join(sheets), PaperPages.PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + survey.slug + "-" + tag + ".pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static int count(String typed) {
        return typed != null && typed.matches("\\d{1,4}")
                ? Math.max(1, Math.min(MOST_SHEETS, Integer.parseInt(typed)))
                : 1;
    }

    private static TemplateInstance page(Survey survey, PaperPlan plan, String typed, Errors errors) {
        List<Tongue> tongues = Languages.offered().stream()
                .map(tag -> new Tongue(tag, Languages.ownName(tag)))
                .toList();
        return new paper(survey, plan, tongues, MOST_SHEETS, typed == null ? "" : typed, errors);
    }

    private Survey survey(String slug) {
        return Survey.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }
}
