package fr.portevoix.survey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import fr.portevoix.contribution.Consultation;
import fr.portevoix.shared.text.Slug;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.Languages;
import fr.portevoix.territory.DayField;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/** Makes a survey from a file in YAML or JSON, whole or not at all, with a report in French of all that is wrong. */
@ApplicationScoped
public class ImportSurvey {
    // JSON is YAML too, so one reader takes both; aliases are not expanded, so no small file becomes a large one.
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Set<String> MEMBERS =
            Set.of("title", "slug", "introduction", "opensOn", "closesOn", "published", "languages", "questions");

    /** What became of the file: the survey, or null and what to mend. */
    public record Report(Survey survey, List<String> errors) {
        public boolean isRefused() {
            return survey == null;
        }
    }

    /** Reads the file into a survey of this consultation. */
    @Transactional
    public Report read(Consultation consultation, String file) {
        List<String> errors = new ArrayList<>();
        JsonNode root = tree(file, errors);
        if (!errors.isEmpty()) {
            return new Report(null, errors);
        }
        return read(consultation, root, number -> "Question " + number + " : ");
    }

    /** Reads what stands in such a file; the function says where a question, by its number, comes from. */
    @Transactional
    public Report read(Consultation consultation, JsonNode root, IntFunction<String> where) {
        Draft draft = draft(consultation, root, where);
        if (!draft.errors().isEmpty()) {
            return new Report(null, draft.errors());
        }
        draft.survey().persist();
        draft.questions().forEach(question -> {
            question.survey = draft.survey();
            question.persist();
        });
        return new Report(draft.survey(), List.of());
    }

    /** What would be wrong with such a file; makes nothing. */
    public List<String> flaws(Consultation consultation, JsonNode root, IntFunction<String> where) {
        return draft(consultation, root, where).errors();
    }

    private record Draft(Survey survey, List<Question> questions, List<String> errors) {}

    private static Draft draft(Consultation consultation, JsonNode root, IntFunction<String> where) {
        List<String> errors = new ArrayList<>();
        root.fieldNames().forEachRemaining(member -> {
            if (!MEMBERS.contains(member)) {
                errors.add("« " + member + " » n’est pas connu. Au premier niveau on écrit : title, slug, introduction,"
                        + " opensOn, closesOn, published, languages, questions.");
            }
        });
        Survey survey = survey(consultation, root, errors);
        List<Question> questions = new QuestionFile(errors, where).questions(root.path("questions"));
        languages(root.path("languages"), survey, questions, errors);
        if (survey.published) {
            Completeness.gaps(survey, questions).forEach(errors::add);
        }
        return new Draft(survey, questions, errors);
    }

    private static JsonNode tree(String file, List<String> errors) {
        try {
            JsonNode root = YAML.readTree(file);
            if (root == null || !root.isObject()) {
                errors.add("Le fichier ne décrit pas une enquête : il commence par « title: » et « questions: ».");
            }
            return root;
        } catch (JsonProcessingException unreadable) {
            int line = unreadable.getLocation() == null
                    ? 1
                    : unreadable.getLocation().getLineNr();
            errors.add(
                    "Le fichier ne se lit pas : vérifiez la ligne " + line + " (retraits, guillemets, deux-points).");
            return null;
        }
    }

    private static Survey survey(Consultation consultation, JsonNode root, List<String> errors) {
        Survey survey = new Survey();
        survey.contract = consultation.contract;
        survey.consultation = consultation;
        survey.title = wording(root.get("title"));
        survey.introduction = wording(root.get("introduction"));
        survey.published = root.path("published").asBoolean(false);
        survey.opensOn = day(root, "opensOn", errors);
        survey.closesOn = day(root, "closesOn", errors);
        if (survey.title.french().isEmpty()) {
            errors.add("Il manque le titre en français (« title »).");
        }
        String wanted = root.path("slug").asText(survey.title.french());
        survey.slug =
                Slug.free(wanted, slug -> Survey.made(survey.contract, slug).isPresent());
        return survey;
    }

    /** The languages that the file names; where it names none, those in which nothing is missing. */
    private static void languages(JsonNode named, Survey survey, List<Question> questions, List<String> errors) {
        if (named.isMissingNode()) {
            survey.languages = SurveyLanguages.complete(SurveyTexts.of(survey, questions));
            return;
        }
        List<String> chosen = new ArrayList<>();
        named.forEach(language -> chosen.add(language.asText()));
        if (!named.isArray() || !Languages.offered().containsAll(chosen)) {
            errors.add("« languages » est une liste, faite de " + String.join(", ", Languages.offered()) + ".");
            return;
        }
        survey.languages = SurveyLanguages.column(chosen);
    }

    static Wording wording(JsonNode node) {
        return node == null || node.isNull()
                ? new Wording(Map.of())
                : SurveyJson.MAPPER.convertValue(node, Wording.class);
    }

    private static LocalDate day(JsonNode root, String member, List<String> errors) {
        if (!root.hasNonNull(member)) {
            return null;
        }
        Optional<LocalDate> day = DayField.read(root.get(member).asText());
        if (day.isEmpty()) {
            errors.add("« " + member + " » n’est pas une date : écrivez par exemple 2026-11-21.");
        }
        return day.orElse(null);
    }
}
