package fr.portevoix.survey;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.survey.SurveyTallies.Measure;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** Where a facilitator sees what would be public of a question, publishes it, and takes it back. */
@Path("/{contract}/bureau/enquetes/{survey}/resultats")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class ResultDesk {
    @Inject
    CurrentContract contract;

    @Inject
    SurveyTallies tallies;

    @Inject
    PrepareResult prepareResult;

    @Inject
    PublishResult publishResult;

    @Inject
    SurveyConfig config;

    @Inject
    Flash flash;

    /** A question that can be published. */
    public record Line(String key, String label) {}

    @CheckedTemplate(basePath = "survey")
    record deskResults(Survey survey, List<Line> measures, List<ResultView> published) implements TemplateInstance {}

    @CheckedTemplate(basePath = "survey")
    record deskPreview(Survey survey, String key, boolean byQuartier, ResultView result, String refusal)
            implements TemplateInstance {}

    /** What can be published, and what is. */
    @GET
    public TemplateInstance list(@PathParam("survey") String slug) {
        Survey survey = survey(slug);
        return new deskResults(
                survey,
                tallies.measures(survey, Wording.FRENCH).entrySet().stream()
                        .map(entry -> new Line(PublishResult.key(entry.getKey()), entry.getValue()))
                        .toList(),
                ResultSnapshot.publicOf(survey).stream()
                        .map(snapshot -> ResultView.of(snapshot, Wording.FRENCH))
                        .toList());
    }

    /** Exactly what would be public. */
    @GET
    @Path("apercu")
    public TemplateInstance preview(
            @PathParam("survey") String slug,
            @QueryParam("question") String key,
            @QueryParam("quartiers") boolean byQuartier) {
        Survey survey = survey(slug);
        Measure measure = PublishResult.measure(key == null ? "" : key);
        ResultContent content =
                prepareResult.prepare(survey, measure, byQuartier).orElseThrow(NotFoundException::new);
        return new deskPreview(
                survey,
                key,
                byQuartier,
                new ResultView(null, content, null, config.floor(), Wording.FRENCH),
                publishResult.refusal(survey, measure, byQuartier, content).orElse(""));
    }

    /** Publishes it. */
    @POST
    public Response publish(@PathParam("survey") String slug, @RestForm String question, @RestForm boolean quartiers) {
        Survey survey = survey(slug);
        flash.say(publishResult
                .publish(survey, PublishResult.measure(question == null ? "" : question), quartiers)
                .orElse("Le tableau est publié."));
        return back(survey);
    }

    /** Takes it back. */
    @POST
    @Path("{snapshot}/retirer")
    public Response withdraw(@PathParam("survey") String slug, @PathParam("snapshot") UUID id) {
        Survey survey = survey(slug);
        ResultSnapshot snapshot = ResultSnapshot.<ResultSnapshot>find("id = ?1 and survey = ?2", id, survey)
                .firstResultOptional()
                .orElseThrow(NotFoundException::new);
        publishResult.withdraw(snapshot);
        flash.say("Le tableau est retiré des pages publiques.");
        return back(survey);
    }

    private Response back(Survey survey) {
        return Answers.seeOther("/" + contract.slug() + "/bureau/enquetes/" + survey.slug + "/resultats");
    }

    private Survey survey(String slug) {
        return Survey.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }
}
