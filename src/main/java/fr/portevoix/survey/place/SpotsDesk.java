package fr.portevoix.survey.place;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.survey.PointQuestion;
import fr.portevoix.survey.Questionnaire;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.SurveyTallies;
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

/** Where the team sees on a map the places that people named; the public is told quartiers only. */
@Path("/{contract}/bureau/enquetes/{survey}/carte")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class SpotsDesk {
    @Inject
    CurrentContract contract;

    @Inject
    SurveyTallies tallies;

    /** A question with the places that it was answered with. */
    public record Asked(String label, int metres, SpotMap map) {}

    @CheckedTemplate(basePath = "survey/place")
    record spots(Survey survey, List<Asked> questions) implements TemplateInstance {}

    /** One map for each question that asks for a place. */
    @GET
    public TemplateInstance map(@PathParam("survey") String slug) {
        Survey survey = Survey.at(contract.get(), slug).orElseThrow(NotFoundException::new);
        Questionnaire questionnaire = Questionnaire.ofAllVersions(survey);
        return new spots(
                survey,
                questionnaire.items().stream()
                        .filter(item -> item.kind() instanceof PointQuestion)
                        .map(item -> new Asked(
                                item.question().label.french(),
                                ((PointQuestion) item.kind()).fine() ? 10 : 100,
                                SpotMap.of(questionnaire.places().grounds(), tallies.spots(survey, item.code()))))
                        .toList());
    }
}
