package fr.portevoix.survey.exchange;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.survey.Questionnaire;
import fr.portevoix.survey.Survey;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** Where a facilitator takes the responses away, in a file for a spreadsheet or for a programme. */
@Path("/{contract}/bureau/enquetes/{survey}/export")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class ExportDesk {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv; charset=utf-8";

    @Inject
    CurrentContract contract;

    @Inject
    ExportResponses export;

    /** How many responses the file would hold, and how many of those do not count. */
    record Numbers(long all, long aside, long trials) {}

    @CheckedTemplate(basePath = "survey/exchange")
    record deskExport(Survey survey, Numbers numbers, boolean trials, String trialsParameter)
            implements TemplateInstance {}

    /** The files to choose from. */
    @GET
    public TemplateInstance choose(@PathParam("survey") String slug, @QueryParam("essais") boolean trials) {
        Survey survey = survey(slug);
        Numbers numbers = new Numbers(
                count(survey, trials ? "" : " and trial = false"),
                count(survey, " and trial = false and asideOn is not null"),
                count(survey, " and trial = true"));
        return new deskExport(survey, numbers, trials, trials ? "&essais=true" : "");
    }

    /** The workbook, with what its columns mean. */
    @GET
    @Path("reponses.xlsx")
    @Produces(XLSX)
    public Response workbook(
            @PathParam("survey") String slug,
            @QueryParam("libelles") boolean labels,
            @QueryParam("essais") boolean trials) {
        Survey survey = survey(slug);
        return file(
                survey.slug + ".xlsx",
                XLSX,
                export.asWorkbook(questionnaire(survey), new ExportChoice(labels, trials)));
    }

    /** The responses as CSV: for spreadsheets, or for programmes. */
    @GET
    @Path("reponses.csv")
    @Produces("text/csv")
    public Response csv(
            @PathParam("survey") String slug,
            @QueryParam("libelles") boolean labels,
            @QueryParam("essais") boolean trials,
            @QueryParam("programme") boolean forProgrammes) {
        Survey survey = survey(slug);
        return file(
                survey.slug + ".csv",
                CSV,
                export.asCsv(questionnaire(survey), new ExportChoice(labels, trials), !forProgrammes));
    }

    /** What the columns of the CSV mean. */
    @GET
    @Path("codes.csv")
    @Produces("text/csv")
    public Response codes(@PathParam("survey") String slug, @QueryParam("programme") boolean forProgrammes) {
        Survey survey = survey(slug);
        return file(survey.slug + "-codes.csv", CSV, export.codebookAsCsv(questionnaire(survey), !forProgrammes));
    }

    private static Response file(String name, String type, StreamingOutput content) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private static Questionnaire questionnaire(Survey survey) {
        return Questionnaire.ofAllVersions(survey);
    }

    private static long count(Survey survey, String more) {
        return fr.portevoix.survey.Response.count("survey = ?1 and erasedOn is null" + more, survey);
    }

    private Survey survey(String slug) {
        return Survey.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }
}
