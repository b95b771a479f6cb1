package fr.portevoix.survey.paper;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.shared.web.Once;
import fr.portevoix.shared.web.PublicUrl;
import fr.portevoix.survey.FormFields;
import fr.portevoix.survey.FormPage;
import fr.portevoix.survey.Questionnaire;
import fr.portevoix.survey.Response;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.SurveyConfig;
import fr.portevoix.survey.SurveyRules;
import fr.portevoix.survey.SurveySource;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.territory.Quartier;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where posters are made, one per place, and where one sees which of them bring answers. */
@Path("/{contract}/bureau/enquetes/{survey}/affiches")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class PosterDesk {
    private static final String PDF = "application/pdf";

    /** What a poster says unless somebody writes something else. */
    private static final List<String> USUAL_LINES = List.of(
            "Qu’est-ce qui va bien ici ? Qu’est-ce qui manque ?",
            "Chaque réponse est lue, et compte pour le quartier.",
            "Vous recevez un numéro pour savoir ce qu’elle devient.");

    @Inject
    CurrentContract contract;

    @Inject
    PublicUrl publicUrl;

    @Inject
    SurveyRules rules;

    @Inject
    SurveyConfig config;

    @Inject
    AddSource addSource;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    /** A place, and how many answers that count came from its poster. */
    public record Line(SurveySource source, long responses, boolean small) {}

    /** The page: {@code without} counts the answers that no poster led to. */
    public record PostersPage(
            Survey survey,
            List<Line> lines,
            long without,
            List<Quartier> quartiers,
            List<String> usual,
            SourceForm form,
            Errors errors,
            int floor) {}

    @CheckedTemplate(basePath = "survey/paper")
    record posters(PostersPage page) implements TemplateInstance {}

    /** The places, and what their posters bring. */
    @GET
    public TemplateInstance list(@PathParam("survey") String slug) {
        return page(survey(slug), new SourceForm("", "", "", null), Errors.none());
    }

    /** Gives a place a code. */
    @POST
    @Once
    public jakarta.ws.rs.core.Response add(@PathParam("survey") String slug, @BeanParam SourceForm form) {
        Survey survey = survey(slug);
        Errors errors = form.errors(config.floor());
        if (errors.isAny()) {
            return Answers.mend(page(survey, form, errors));
        }
        Quartier quartier = quartiers().stream()
                .filter(each -> each.slug.equals(form.quartier()))
                .findFirst()
                .orElse(null);
        SurveySource source = addSource.add(survey, form.typedLabel(), quartier, form.homesTold());
        flash.say("« " + source.label + " » a son adresse : " + source.code + ".");
        return to(survey);
    }

    /** Gives every quartier a code. */
    @POST
    @Path("quartiers")
    public jakarta.ws.rs.core.Response addQuartiers(@PathParam("survey") String slug) {
        Survey survey = survey(slug);
        int added = addSource.addQuartiers(survey);
        flash.say(added == 0 ? "Chaque quartier a déjà son affiche." : "Lieux ajoutés : " + added + ".");
        return to(survey);
    }

    /** Takes a place away: its address leads nowhere, its answers keep its code. */
    @POST
    @Path("{code}/retirer")
    @Transactional
    public jakarta.ws.rs.core.Response remove(@PathParam("survey") String slug, @PathParam("code") String code) {
        Survey survey = survey(slug);
        SurveySource source = source(survey, code).orElseThrow(NotFoundException::new);
        source.delete();
        audit.keep("survey.source-remove", survey.contract.id, "survey", survey.id, code);
        flash.say("Le lieu est retiré. Enlevez aussi l’affiche.");
        return to(survey);
    }

    /** A poster: of a place, or of none. */
    @GET
    @Path("affiche.pdf")
    @Produces(PDF)
    public jakarta.ws.rs.core.Response poster(
            @PathParam("survey") String slug,
            @QueryParam("lieu") String code,
            @QueryParam("format") String format,
            @QueryParam("ligne") List<String> lines) {
        Survey survey = survey(slug);
        Optional<SurveySource> source = code == null || code.isEmpty() ? Optional.empty() : source(survey, code);
        if (source.isEmpty() && code != null && !code.isEmpty()) {
            throw new NotFoundException();
        }
        String path = source.map(found -> "/a/" + found.code).orElse("/enquetes/" + survey.slug);
        Poster poster = new Poster(
                contract.get().name,
                survey.title.french(),
                source.map(found -> found.quartier == null ? "" : found.quartier.name)
                        .orElse(""),
                lines == null || lines.isEmpty() ? USUAL_LINES : lines,
                publicUrl.of("/" + contract.slug() + path),
                asked(survey).minutes());
        Poster.Format size = "A3".equals(format) ? Poster.Format.A3 : Poster.Format.A4;
        String name = "affiche-" + source.map(found -> found.code).orElse(survey.slug) + "-" + size + ".pdf";
        return jakarta.ws.rs.core.Response.ok(poster.pdf(size), PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private FormPage asked(Survey survey) {
        return new FormPage(
                Questionnaire.of(survey),
                rules.state(survey),
                Wording.FRENCH,
                "",
                FormFields.EMPTY,
                Errors.none(),
                "",
                false);
    }

    private TemplateInstance page(Survey survey, SourceForm form, Errors errors) {
        Map<String, Long> counts = Response.find(
                        "select r.source, count(r) from Response r where r.survey = ?1 and r.source is not null and "
                                + Response.COUNTED + " group by r.source",
                        survey)
                .project(Object[].class)
                .stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
        List<Line> lines = SurveySource.of(survey).stream()
                .map(source -> new Line(
                        source,
                        counts.getOrDefault(source.code, 0L),
                        source.homes != null && source.homes < config.floor()))
                .toList();
        long led = counts.values().stream().mapToLong(Long::longValue).sum();
        return new posters(new PostersPage(
                survey, lines, Response.counted(survey) - led, quartiers(), USUAL_LINES, form, errors, config.floor()));
    }

    private List<Quartier> quartiers() {
        return Quartier.of(contract.get());
    }

    private Optional<SurveySource> source(Survey survey, String code) {
        return SurveySource.at(contract.get(), code).filter(found -> found.survey.id.equals(survey.id));
    }

    private Survey survey(String slug) {
        return Survey.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }

    private jakarta.ws.rs.core.Response to(Survey survey) {
        return Answers.seeOther("/" + contract.slug() + "/bureau/enquetes/" + survey.slug + "/affiches");
    }
}
