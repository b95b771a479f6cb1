package fr.portevoix.survey;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.shared.web.Languages;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Where a survey is said in other languages, beside its French, and offered in those that lack nothing. */
@Path("/{contract}/bureau/enquetes/{survey}/langues")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class LanguageDesk {
    @Inject
    CurrentContract contract;

    @Inject
    TranslateSurvey translateSurvey;

    @Inject
    Flash flash;

    /** A language of the survey: how far it is, and whether residents read it. */
    public record Line(String tag, String name, int done, int count, boolean offered) {
        public boolean isWhole() {
            return done == count;
        }
    }

    /** One language beside the French. */
    public record Sheet(String tag, String name, SurveyTexts texts, FormFields typed) {
        public String direction() {
            return Languages.isRightToLeft(tag) ? "rtl" : "ltr";
        }

        /** What was typed, or what is kept. */
        public String value(SurveyTexts.Text text) {
            return typed.values().containsKey(text.field())
                    ? typed.first(text.field())
                    : text.words().only(tag);
        }
    }

    @CheckedTemplate(basePath = "survey")
    record deskLanguages(Survey survey, List<Line> lines, List<String> gaps) implements TemplateInstance {}

    @CheckedTemplate(basePath = "survey")
    record deskLanguage(Survey survey, Sheet sheet, List<String> gaps) implements TemplateInstance {}

    /** The languages of the survey. */
    @GET
    public TemplateInstance languages(@PathParam("survey") String slug) {
        return page(at(slug), List.of());
    }

    /** Chooses those that residents read. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response offer(@PathParam("survey") String slug, MultivaluedMap<String, String> fields) {
        Survey survey = at(slug);
        List<String> gaps = translateSurvey.offer(survey, new FormFields(fields).all("language"));
        if (!gaps.isEmpty()) {
            return Answers.mend(page(survey, gaps));
        }
        flash.say("Le choix des langues est enregistré.");
        return Answers.seeOther(address(survey));
    }

    /** One language, beside the French. */
    @GET
    @Path("{language}")
    public TemplateInstance language(@PathParam("survey") String slug, @PathParam("language") String language) {
        return sheet(at(slug), known(language), FormFields.EMPTY, List.of());
    }

    /** Saves all its texts. */
    @POST
    @Path("{language}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(
            @PathParam("survey") String slug,
            @PathParam("language") String language,
            MultivaluedMap<String, String> fields) {
        Survey survey = at(slug);
        FormFields typed = new FormFields(fields);
        List<String> gaps = translateSurvey.write(survey, known(language), typed);
        if (!gaps.isEmpty()) {
            return Answers.mend(sheet(at(slug), language, typed, gaps));
        }
        flash.say("Les textes sont enregistrés.");
        return Answers.seeOther(address(survey));
    }

    private static deskLanguages page(Survey survey, List<String> gaps) {
        SurveyTexts texts = SurveyTexts.of(survey, Question.of(survey));
        List<Line> lines = Languages.offered().stream()
                .filter(tag -> !tag.equals(Wording.FRENCH))
                .map(tag -> new Line(
                        tag,
                        SurveyLanguages.inFrench(tag),
                        texts.done(tag),
                        texts.count(),
                        SurveyLanguages.of(survey).contains(tag)))
                .toList();
        return new deskLanguages(survey, lines, gaps);
    }

    private static deskLanguage sheet(Survey survey, String language, FormFields typed, List<String> gaps) {
        SurveyTexts texts = SurveyTexts.of(survey, Question.of(survey));
        return new deskLanguage(survey, new Sheet(language, SurveyLanguages.inFrench(language), texts, typed), gaps);
    }

    private static String known(String language) {
        if (language.equals(Wording.FRENCH) || !Languages.isOffered(language)) {
            throw new NotFoundException();
        }
        return language;
    }

    private String address(Survey survey) {
        return "/" + contract.slug() + "/bureau/enquetes/" + survey.slug + "/langues";
    }

    private Survey at(String slug) {
        return Survey.made(contract.get(), slug).orElseThrow(NotFoundException::new);
    }
}
