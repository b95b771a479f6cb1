package fr.portevoix.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.portevoix.account.Audit;
import fr.portevoix.shared.text.Slug;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.Errors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Changes the questions of a survey.
 *
 * <p>Once it is open or somebody has answered, only words may be mended: another code, option, bound or condition would
 * make the answers that are there mean something else. Structure changes in a version that is prepared aside.
 */
@ApplicationScoped
public class EditSurvey {
    /** Why a survey that was answered keeps its structure. */
    static final String ANSWERED =
            "L’enquête est ouverte ou des personnes ont déjà répondu : on peut y corriger les mots,"
                    + " mais ni ajouter, ni supprimer, ni déplacer une question, ni changer ses codes, ses réponses possibles ou"
                    + " ses conditions. Préparez pour cela une nouvelle version.";

    @Inject
    SurveyRules rules;

    @Inject
    Audit audit;

    /** Whether somebody has answered, other than to try it out. */
    public boolean isAnswered(Survey survey) {
        return Response.count("survey = ?1 and trial = false", survey) > 0;
    }

    /** Whether only its words may be mended: somebody has answered, or may have the form before them right now. */
    public boolean isFixed(Survey survey) {
        SurveyState state = rules.state(survey);
        return state == SurveyState.OPEN || state == SurveyState.CLOSED || isAnswered(survey);
    }

    /** Adds an empty question of this kind at the end. */
    @Transactional
    public Question add(Survey survey, String kind) {
        List<Question> questions = Question.of(survey);
        Question question = new Question();
        question.survey = survey;
        question.kind = kind;
        question.label = new Wording(Map.of());
        question.position = questions.size();
        int number = questions.size() + 1;
        while (has(questions, "q" + number)) {
            number++;
        }
        question.code = "q" + number;
        question.settings = Item.settings(new QuestionForm(FormFields.EMPTY).kind(kind, Errors.none()), Terms.NONE);
        question.persist();
        audit.keep("survey.question-add", survey.contract.id, "survey", survey.id, question.code);
        return question;
    }

    /** Writes the form into the question, unless something in it is wrong. */
    @Transactional
    public Errors save(Question edited, QuestionForm form) {
        Question question = Question.findById(edited.id);
        Errors errors = Errors.none();
        QuestionKind kind = form.kind(question.kind, errors);
        String code = form.in("code").strip();
        List<Question> all = Question.of(question.survey);
        Terms terms = form.terms(
                RuleEditing.when(question, form.fields()), RuleEditing.accept(question, form.fields()), errors);
        if (!Completeness.CODE.matcher(code).matches()) {
            errors.add("code", "Le code est fait de lettres minuscules sans accent, de chiffres et de tirets bas.");
        } else if (!code.equals(question.code) && has(all, code)) {
            errors.add("code", "Une autre question porte déjà ce code.");
        }
        Question wanted = new Question();
        wanted.code = code;
        wanted.label = form.wording("label", question.label);
        Wording hint = form.wording("hint", question.hint);
        Map<String, Item> earlier = new HashMap<>();
        all.stream()
                .filter(each -> each.position < question.position && !each.kind.equals(Section.NAME))
                .forEach(each -> earlier.put(each.code, Item.of(each)));
        Completeness.flaws(new Item(wanted, kind, terms), earlier, Places.of(question.survey.contract))
                .forEach(flaw -> errors.add("labelFr", flaw.substring(0, 1).toUpperCase() + flaw.substring(1)));
        SettingsWords words = new SettingsWords(Item.settings(kind, terms));
        words.keepLanguagesOf(new SettingsWords(question.settings));
        String settings = words.written();
        boolean restructured = !code.equals(question.code)
                || form.ticked("required") != question.required
                || !structure(settings).equals(structure(question.settings));
        if (restructured && isFixed(question.survey)) {
            errors.add("code", ANSWERED);
        }
        if (errors.isEmpty()) {
            question.code = code;
            question.label = wanted.label;
            question.hint = hint.isEmpty() ? null : hint;
            question.required = form.ticked("required");
            question.nature = form.nature();
            question.settings = settings;
            audit.keep("survey.question-edit", question.survey.contract.id, "survey", question.survey.id, code);
        }
        return errors;
    }

    /** Moves a question one place up or down. */
    @Transactional
    public void move(Question moved, boolean up) {
        List<Question> questions = new ArrayList<>(Question.of(moved.survey));
        int from = IntStream.range(0, questions.size())
                .filter(at -> questions.get(at).id.equals(moved.id))
                .findFirst()
                .orElseThrow();
        int to = up ? from - 1 : from + 1;
        if (to >= 0 && to < questions.size()) {
            Collections.swap(questions, from, to);
            renumber(questions);
        }
    }

    /** Puts a question at this place among all, counted from 0; past the end is the end. */
    @Transactional
    public void place(Question moved, int place) {
        List<Question> questions = new ArrayList<>(Question.of(moved.survey));
        questions.removeIf(each -> each.id.equals(moved.id));
        questions.add(Math.max(0, Math.min(place, questions.size())), Question.findById(moved.id));
        renumber(questions);
    }

    /** A second question like this one, right after it. */
    @Transactional
    public Question duplicate(Question question) {
        List<Question> questions = Question.of(question.survey);
        int number = 2;
        String stem = question.code.substring(0, Math.min(question.code.length(), 36));
        while (has(questions, stem + "_" + number)) {
            number++;
        }
        Question twin = like(question, question.survey);
        twin.code = stem + "_" + number;
        twin.position = questions.size();
        twin.persist();
        place(twin, question.position + 1);
        audit.keep("survey.question-add", question.survey.contract.id, "survey", question.survey.id, twin.code);
        return twin;
    }

    /** Deletes a question; those that depended on it are told of by {@link Completeness}. */
    @Transactional
    public void delete(Question deleted) {
        Survey survey = deleted.survey;
        audit.keep("survey.question-delete", survey.contract.id, "survey", survey.id, deleted.code);
        Question.deleteById(deleted.id);
        renumber(Question.of(survey));
    }

    /** A new draft with the same questions, in the same consultation. */
    @Transactional
    public Survey copy(Survey survey) {
        Survey copy = new Survey();
        copy.contract = survey.contract;
        copy.consultation = survey.consultation;
        copy.slug = Slug.free(
                survey.slug, slug -> Survey.made(survey.contract, slug).isPresent());
        copy.title = survey.title.with("fr", survey.title.french() + " (copie)");
        copy.introduction = survey.introduction;
        copy.languages = survey.languages;
        copy.persist();
        copyQuestions(survey, copy);
        audit.keep("survey.copy", survey.contract.id, "survey", copy.id, survey.slug);
        return copy;
    }

    /** Gives a survey the questions of another. */
    @Transactional
    public void copyQuestions(Survey from, Survey to) {
        Question.of(from).forEach(question -> like(question, to).persist());
    }

    private static Question like(Question each, Survey survey) {
        Question question = new Question();
        question.survey = survey;
        question.code = each.code;
        question.position = each.position;
        question.kind = each.kind;
        question.label = each.label;
        question.hint = each.hint;
        question.required = each.required;
        question.nature = each.nature;
        question.settings = each.settings;
        return question;
    }

    private static void renumber(List<Question> questions) {
        for (int position = 0; position < questions.size(); position++) {
            Question.<Question>findById(questions.get(position).id).position = position;
        }
    }

    private static boolean has(List<Question> questions, String code) {
        return questions.stream().anyMatch(each -> each.code.equals(code));
    }

    /** The settings without any words or drawings: what must stay once somebody has answered. */
    private static JsonNode structure(String settings) {
        JsonNode tree = SurveyJson.read(settings, JsonNode.class);
        if (tree instanceof ObjectNode object) {
            object.remove(List.of("low", "high"));
            if (object.get("accept") instanceof ObjectNode accept) {
                accept.remove("message");
            }
            object.forEach(member -> {
                if (member instanceof ArrayNode list) {
                    list.forEach(each -> {
                        if (each instanceof ObjectNode option) {
                            option.remove(List.of("label", "picto"));
                        }
                    });
                }
            });
        }
        return tree;
    }
}
