package fr.portevoix.survey;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.contribution.Consultation;
import fr.portevoix.shared.text.Slug;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.shared.web.Once;
import fr.portevoix.territory.CurrentContract;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** Where surveys are made: begun, copied or brought in from a file, dated, tried, published. */
@Path("/{contract}/bureau/enquetes")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class SurveyDesk {
    @Inject
    CurrentContract contract;

    @Inject
    SurveyRules rules;

    @Inject
    EditSurvey editSurvey;

    @Inject
    ImportSurvey importSurvey;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    /** A survey in the desk's list. */
    public record Line(Survey survey, SurveyState state, long responses) {
        /** Whether it asks for places on the map. */
        public boolean points() {
            return Question.count("survey = ?1 and kind = ?2", survey, PointQuestion.NAME) > 0;
        }

        /** Whether it asks for photos. */
        public boolean photos() {
            return Question.count("survey = ?1 and kind = ?2", survey, PhotoQuestion.NAME) > 0;
        }

        public String stateInFrench() {
            return switch (state) {
                case DRAFT -> "Brouillon";
                case NOT_YET -> "À venir";
                case OPEN -> "Ouverte";
                case CLOSED -> "Terminée";
            };
        }
    }

    @CheckedTemplate(basePath = "survey")
    record deskList(List<Line> lines, List<Consultation> consultations, String file, List<String> flaws)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "survey")
    record deskSurvey(
            Line line,
            List<Item> items,
            SurveyForm form,
            Errors errors,
            List<String> gaps,
            List<String> kinds,
            boolean fixed,
            Survey revision)
            implements TemplateInstance {}

    /** The surveys of the contract, drafts too. */
    @GET
    public TemplateInstance list() {
        return list("", List.of());
    }

    private TemplateInstance list(String file, List<String> flaws) {
        List<Survey> surveys = Survey.list(
                "from Survey s join fetch s.consultation where s.contract = ?1 and s.revises is null order by s.published, s.slug",
                contract.get());
        return new deskList(
                surveys.stream().map(this::line).toList(),
                Consultation.list("contract = ?1 order by opensOn desc, slug", contract.get()),
                file,
                flaws);
    }

    /** Begins a survey. */
    @POST
    @Once
    @Transactional
    public Response begin(@RestForm String title, @RestForm String consultation) {
        Survey survey = new Survey();
        survey.contract = contract.get();
        survey.consultation = consultation(consultation);
        String typed = TypedWords.line(title);
        survey.title = Wording.french(typed.isEmpty() ? "Nouvelle enquête" : typed);
        survey.slug = Slug.free(
                survey.title.french(), slug -> Survey.made(contract.get(), slug).isPresent());
        survey.persist();
        audit.keep("survey.begin", survey.contract.id, "survey", survey.id, survey.slug);
        return to(survey);
    }

    /** Brings a survey in from a file in YAML or JSON. */
    @POST
    @Path("importer")
    public Response read(@RestForm String file, @RestForm String consultation) {
        ImportSurvey.Report report = importSurvey.read(consultation(consultation), file == null ? "" : file);
        if (report.isRefused()) {
            return Answers.mend(list(file, report.errors()));
        }
        audit.keep("survey.import", contract.get().id, "survey", report.survey().id, report.survey().slug);
        flash.say("L’enquête est importée.");
        return to(report.survey());
    }

    /** One survey: its words, dates and questions, and what is missing. */
    @GET
    @Path("{survey}")
    public TemplateInstance survey(@PathParam("survey") String slug) {
        Survey survey = Survey.made(contract.get(), slug).orElseThrow(NotFoundException::new);
        return page(survey, SurveyForm.of(survey), Errors.none());
    }

    /** Saves words and dates. */
    @POST
    @Path("{survey}")
    @Transactional
    public Response save(@PathParam("survey") String slug, @BeanParam SurveyForm form) {
        Survey survey = at(slug);
        Errors errors = form.errors();
        if (errors.isAny()) {
            return Answers.mend(page(survey, form, errors));
        }
        form.writeTo(survey);
        audit.keep("survey.edit", survey.contract.id, "survey", survey.id, survey.slug);
        flash.say("Enregistré.");
        return to(survey);
    }

    /** Opens the survey to residents, from its first day on; only when it is complete. */
    @POST
    @Path("{survey}/publier")
    @Transactional
    public Response publish(@PathParam("survey") String slug) {
        Survey survey = at(slug);
        if (!Completeness.gaps(survey, Question.of(survey)).isEmpty()) {
            flash.say("L’enquête n’est pas complète : elle n’est pas publiée.");
            return to(survey);
        }
        survey.published = true;
        audit.keep("survey.publish", survey.contract.id, "survey", survey.id, survey.slug);
        flash.say("L’enquête est publiée.");
        return to(survey);
    }

    /** Takes the survey off the public pages; its answers stay. */
    @POST
    @Path("{survey}/retirer")
    @Transactional
    public Response withdraw(@PathParam("survey") String slug) {
        Survey survey = at(slug);
        survey.published = false;
        audit.keep("survey.withdraw", survey.contract.id, "survey", survey.id, survey.slug);
        flash.say("L’enquête n’est plus sur les pages publiques.");
        return to(survey);
    }

    /** Makes a new draft of it. */
    @POST
    @Path("{survey}/copier")
    public Response copy(@PathParam("survey") String slug) {
        return to(editSurvey.copy(at(slug)));
    }

    private TemplateInstance page(Survey survey, SurveyForm form, Errors errors) {
        List<Question> questions = Question.of(survey);
        return new deskSurvey(
                line(survey),
                Item.all(questions),
                form,
                errors,
                Completeness.gaps(survey, questions),
                Item.kinds(),
                editSurvey.isFixed(survey),
                survey.revision().orElse(null));
    }

    private Line line(Survey survey) {
        return new Line(survey, rules.state(survey), fr.portevoix.survey.Response.counted(survey));
    }

    private Consultation consultation(String slug) {
        return Consultation.at(contract.get(), slug == null ? "" : slug).orElseThrow(NotFoundException::new);
    }

    private Response to(Survey survey) {
        return Answers.seeOther("/" + contract.slug() + "/bureau/enquetes/" + survey.slug);
    }

    private Survey at(String slug) {
        return Survey.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }
}
