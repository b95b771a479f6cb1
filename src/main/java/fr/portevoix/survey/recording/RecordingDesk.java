package fr.portevoix.survey.recording;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.shared.web.Languages;
import fr.portevoix.survey.Item;
import fr.portevoix.survey.Questionnaire;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.SurveyRecording;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** Where the team brings in voices that say the questions of a survey, language by language. */
@Path("/{contract}/bureau/enquetes/{survey}/sons")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class RecordingDesk {
    @Inject
    CurrentContract contract;

    @Inject
    KeepRecordings keepRecordings;

    @Inject
    Flash flash;

    /** Something to be said: the name of its field, its words, and the recording that there is (null for none). */
    public record Line(String field, String words, boolean question, UUID recording) {}

    /** A language to choose. */
    public record Tongue(String tag, String name, boolean chosen) {}

    @CheckedTemplate(basePath = "survey/recording")
    record recordings(Survey survey, String language, List<Tongue> tongues, List<Line> lines, Errors errors)
            implements TemplateInstance {}

    /** Every question and answer with its recording in one language. */
    @GET
    public TemplateInstance list(@PathParam("survey") String slug, @QueryParam("pour") String language) {
        return page(survey(slug), offered(language), Errors.none());
    }

    /** Brings in the files that were chosen; what is no sound is told at its line. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response bringIn(
            @PathParam("survey") String slug, @QueryParam("pour") String language, MultipartFormDataInput sent) {
        Survey survey = survey(slug);
        String tongue = offered(language);
        Errors errors = keepRecordings.keep(survey, tongue, fields(survey), sent);
        if (errors.isAny()) {
            return Answers.mend(page(survey, tongue, errors));
        }
        flash.say("Les enregistrements sont gardés.");
        return Answers.seeOther(address(slug, tongue));
    }

    /** One recording, to be heard before the survey opens. */
    @GET
    @Path("{sound}")
    public Response sound(@PathParam("survey") String slug, @PathParam("sound") UUID id) {
        return SoundPages.answer(SoundPages.find(survey(slug), id), "no-store, private");
    }

    /** Takes one away; the device's voice reads again. */
    @POST
    @Path("{sound}/retirer")
    public Response remove(@PathParam("survey") String slug, @PathParam("sound") UUID id) {
        String language = keepRecordings.remove(SoundPages.find(survey(slug), id));
        flash.say("L’enregistrement est retiré.");
        return Answers.seeOther(address(slug, language));
    }

    private TemplateInstance page(Survey survey, String language, Errors errors) {
        Map<String, UUID> there = SurveyRecording.of(survey, language);
        List<Line> lines = new ArrayList<>();
        for (Item item : Questionnaire.of(survey).items()) {
            lines.add(line(item.code(), "", item.question().label.in(language), there));
            item.kind()
                    .options()
                    .forEach(option -> lines.add(
                            line(item.code(), option.code(), option.label().in(language), there)));
        }
        List<Tongue> tongues = Languages.offered().stream()
                .map(tag -> new Tongue(tag, Languages.ownName(tag), tag.equals(language)))
                .toList();
        return new recordings(survey, language, tongues, lines, errors);
    }

    private static Line line(String question, String part, String words, Map<String, UUID> there) {
        String name = SurveyRecording.name(question, part);
        return new Line(KeepRecordings.FIELD + name, words, part.isEmpty(), there.get(name));
    }

    /** What can be said, by the name of its field. */
    private static Map<String, String[]> fields(Survey survey) {
        Map<String, String[]> fields = new java.util.LinkedHashMap<>();
        for (Item item : Questionnaire.of(survey).items()) {
            fields.put(KeepRecordings.FIELD + item.code(), new String[] {item.code(), ""});
            item.kind()
                    .options()
                    .forEach(option -> fields.put(
                            KeepRecordings.FIELD + SurveyRecording.name(item.code(), option.code()),
                            new String[] {item.code(), option.code()}));
        }
        return fields;
    }

    private static String offered(String language) {
        return Languages.isOffered(language) ? language : Wording.FRENCH;
    }

    private String address(String slug, String language) {
        return "/" + contract.slug() + "/bureau/enquetes/" + slug + "/sons?pour=" + language;
    }

    private Survey survey(String slug) {
        return Survey.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }
}
