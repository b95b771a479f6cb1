package fr.portevoix.survey.paper;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.account.SignedIn;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.survey.FormFields;
import fr.portevoix.survey.Questionnaire;
import fr.portevoix.survey.Survey;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The sheets that were typed by one person or two: which ones wait, where entries differ, and who settles it. */
@Path("/{contract}/bureau/enquetes/{survey}/papier/feuilles")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class SheetDesk {
    @Inject
    CurrentContract contract;

    @Inject
    SignedIn signedIn;

    @Inject
    SettleSheet settleSheet;

    @Inject
    Flash flash;

    /** A sheet that waits: whether the reader typed it first, and on how many questions two entries differ. */
    public record Line(PaperSheet sheet, boolean mine, int different) {}

    /** How often entries differed on a question. */
    public record Rate(String label, long compared, long different) {}

    /** A question on which two entries differ: what each says, which one was chosen, and what is wrong with that. */
    public record Choice(
            String field, String label, List<String> first, List<String> second, String chosen, String error) {}

    @CheckedTemplate(basePath = "survey/paper")
    record sheets(Survey survey, List<Line> once, List<Line> twice, long stored, List<Rate> rates)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "survey/paper")
    record settle(Survey survey, PaperSheet sheet, List<Choice> choices, Errors errors) implements TemplateInstance {}

    /** What waits, and the questions that are read differently. */
    @GET
    public TemplateInstance list(@PathParam("survey") String slug) {
        Survey survey = survey(slug);
        Map<Boolean, List<Line>> lines = PaperSheet.waiting(survey).stream()
                .map(this::line)
                .collect(Collectors.partitioningBy(line -> line.sheet().twice()));
        return new sheets(survey, lines.get(false), lines.get(true), PaperSheet.stored(survey), rates(survey));
    }

    /** The two entries of a sheet where they differ. */
    @GET
    @Path("{sheet}")
    public TemplateInstance show(@PathParam("survey") String slug, @PathParam("sheet") UUID id) {
        PaperSheet sheet = twice(survey(slug), id);
        return page(sheet, Map.of(), Errors.none());
    }

    /** Takes the choices, and stores the response. */
    @POST
    @Path("{sheet}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(
            @PathParam("survey") String slug, @PathParam("sheet") UUID id, MultivaluedMap<String, String> fields) {
        PaperSheet sheet = twice(survey(slug), id);
        FormFields form = new FormFields(fields);
        Errors errors = Errors.none();
        Map<String, String> chosen = new HashMap<>();
        Set<String> second = new HashSet<>();
        for (Comparison.Line line : Comparison.of(sheet).different()) {
            String choice = form.first(Questionnaire.FIELD + line.code());
            chosen.put(line.code(), choice);
            if (choice.equals("2")) {
                second.add(line.code());
            } else if (!choice.equals("1")) {
                errors.add(Questionnaire.FIELD + line.code(), "Choisissez une des deux saisies : " + line.label());
            }
        }
        if (errors.isAny()) {
            return Answers.mend(page(sheet, chosen, errors));
        }
        SettleSheet.Settled settled = settleSheet.settle(sheet, second, signedIn.person().id);
        if (!settled.isStored()) {
            settled.errors()
                    .getAll()
                    .forEach((code, sentence) ->
                            errors.add(chosen.containsKey(code) ? Questionnaire.FIELD + code : "feuille", sentence));
            return Answers.mend(page(sheet, chosen, errors));
        }
        flash.say("Feuille " + sheet.printed() + " enregistrée. Reçu à remettre à la personne, si elle l’a demandé : "
                + settled.receipt() + ".");
        return Answers.seeOther(here(sheet.survey));
    }

    /** Lets a sheet be entered anew. */
    @POST
    @Path("{sheet}/recommencer")
    public Response startAgain(@PathParam("survey") String slug, @PathParam("sheet") UUID id) {
        PaperSheet sheet = PaperSheet.waiting(survey(slug), id).orElseThrow(NotFoundException::new);
        settleSheet.startAgain(sheet);
        flash.say("Feuille " + sheet.printed() + " : ce qui était saisi est effacé, elle est à saisir de nouveau.");
        return Answers.seeOther(here(sheet.survey));
    }

    private Line line(PaperSheet sheet) {
        int different = sheet.twice() ? Comparison.of(sheet).different().size() : 0;
        return new Line(sheet, sheet.firstBy.equals(signedIn.person().id), different);
    }

    private static List<Rate> rates(Survey survey) {
        Map<String, PaperComparison.Count> counts = PaperComparison.counts(survey).stream()
                .collect(Collectors.toMap(PaperComparison.Count::question, count -> count));
        return Questionnaire.ofAllVersions(survey).items().stream()
                .filter(item -> counts.containsKey(item.code()))
                .map(item -> {
                    PaperComparison.Count count = counts.get(item.code());
                    return new Rate(item.question().label.french(), count.compared(), count.different());
                })
                .toList();
    }

    private static TemplateInstance page(PaperSheet sheet, Map<String, String> chosen, Errors errors) {
        List<Choice> choices = Comparison.of(sheet).different().stream()
                .map(line -> {
                    String field = Questionnaire.FIELD + line.code();
                    String choice = chosen.getOrDefault(line.code(), "");
                    return new Choice(field, line.label(), line.first(), line.second(), choice, errors.on(field));
                })
                .toList();
        return new settle(sheet.survey, sheet, choices, errors);
    }

    private String here(Survey survey) {
        return "/" + contract.slug() + "/bureau/enquetes/" + survey.slug + "/papier/feuilles";
    }

    private static PaperSheet twice(Survey survey, UUID id) {
        return PaperSheet.waiting(survey, id).filter(PaperSheet::twice).orElseThrow(NotFoundException::new);
    }

    private Survey survey(String slug) {
        return Survey.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }
}
