package fr.portevoix.survey;

import fr.portevoix.account.Open;
import fr.portevoix.shared.web.Page;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What a survey's answers say, as far as a facilitator has published them. */
@Path("/{contract}/enquetes/{survey}/resultats")
@Open
@Produces(MediaType.TEXT_HTML)
public class ResultPages {
    @Inject
    CurrentContract contract;

    @Inject
    Page page;

    @Inject
    SurveyRules rules;

    @CheckedTemplate(basePath = "survey")
    record results(Survey survey, String title, List<ResultView> results) implements TemplateInstance {}

    /** Every table that is public now. A survey that is not answered online may have some too. */
    @GET
    public TemplateInstance results(@PathParam("survey") String slug) {
        Survey survey = Survey.at(contract.get(), slug).orElseThrow(NotFoundException::new);
        List<ResultSnapshot> snapshots = ResultSnapshot.publicOf(survey);
        if (snapshots.isEmpty() && !rules.isPublic(survey)) {
            throw new NotFoundException();
        }
        return new results(
                survey,
                survey.title.in(page.getLanguage()),
                snapshots.stream()
                        .map(snapshot -> ResultView.of(snapshot, page.getLanguage()))
                        .toList());
    }
}
