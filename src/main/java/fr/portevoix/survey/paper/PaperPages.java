package fr.portevoix.survey.paper;

import fr.portevoix.account.Open;
import fr.portevoix.shared.web.Page;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.SurveyRules;
import fr.portevoix.territory.CurrentContract;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** An open survey to print at home or at a library, in the language of the page. */
@Path("/{contract}/enquetes/{survey}/papier.pdf")
@Open
public class PaperPages {
    static final String PDF = "application/pdf";

    @Inject
    CurrentContract contract;

    @Inject
    Page page;

    @Inject
    SurveyRules rules;

    @Inject
    PrintedFiles files;

    /** The sheet, without a number: whoever prints one may copy it. */
    @GET
    @Produces(PDF)
    public Response sheet(@PathParam("survey") String slug, @QueryParam("grand") String large) {
        Survey survey = Survey.at(contract.get(), slug).filter(rules::mayAnswer).orElseThrow(NotFoundException::new);
        byte[] pdf = files.of(PrintedSurvey.of(survey, page.getLanguage(), large != null, ""));
        return Response.ok(pdf, PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + survey.slug + ".pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
