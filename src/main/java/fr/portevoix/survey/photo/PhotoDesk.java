package fr.portevoix.survey.photo;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.survey.Questionnaire;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.SurveyPhoto;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Where the team looks at the photos of a survey, and erases one that shows somebody. */
@Path("/{contract}/bureau/enquetes/{survey}/photos")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class PhotoDesk {
    @Inject
    CurrentContract contract;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    /** A photo as the page shows it. */
    public record Shown(UUID id, String question, LocalDate day, int width, int height) {}

    @CheckedTemplate(basePath = "survey/photo")
    record photos(Survey survey, List<Shown> photos) implements TemplateInstance {}

    /** All photos, the latest first. */
    @GET
    public TemplateInstance list(@PathParam("survey") String slug) {
        Survey survey = survey(slug);
        Questionnaire questionnaire = Questionnaire.ofAllVersions(survey);
        return new photos(
                survey,
                SurveyPhoto.of(survey).stream()
                        .map(photo -> new Shown(
                                photo.id(),
                                questionnaire
                                        .item(photo.question())
                                        .map(item -> item.question().label.french())
                                        .orElse(photo.question()),
                                photo.day(),
                                photo.width(),
                                photo.height()))
                        .toList());
    }

    /** One image; no cache keeps it, and nothing in it can run. */
    @GET
    @Path("{photo}")
    @Produces("image/jpeg")
    public Response image(@PathParam("survey") String slug, @PathParam("photo") UUID id) {
        return Response.ok(photo(slug, id).image, "image/jpeg")
                .header(HttpHeaders.CACHE_CONTROL, "no-store, private")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + id + ".jpg\"")
                .build();
    }

    /** Erases the image for good; the answer says only that there was one. */
    @POST
    @Path("{photo}/effacer")
    @Transactional
    public Response erase(@PathParam("survey") String slug, @PathParam("photo") UUID id) {
        SurveyPhoto photo = photo(slug, id);
        audit.keep("survey.photo-erase", contract.get().id, "survey", photo.response.survey.id, photo.question);
        photo.delete();
        flash.say("La photo est effacée.");
        return Answers.seeOther("/" + contract.slug() + "/bureau/enquetes/" + slug + "/photos");
    }

    private SurveyPhoto photo(String slug, UUID id) {
        return SurveyPhoto.<SurveyPhoto>find("id = ?1 and response.survey = ?2", id, survey(slug))
                .firstResultOptional()
                .orElseThrow(NotFoundException::new);
    }

    private Survey survey(String slug) {
        return Survey.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }
}
