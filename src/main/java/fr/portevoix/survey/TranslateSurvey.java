package fr.portevoix.survey;

import fr.portevoix.account.Audit;
import fr.portevoix.shared.text.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;

/** Says a survey in another language, and chooses the languages that residents read it in. */
@ApplicationScoped
public class TranslateSurvey {
    @Inject
    Audit audit;

    /**
     * Writes down the texts of one language; returns what is missing where residents already read the survey in it, and
     * then writes nothing.
     */
    @Transactional
    public List<String> write(Survey translated, String language, FormFields typed) {
        Survey survey = Survey.findById(translated.id);
        List<Question> questions = Question.of(survey);
        survey.title = said(survey.title, SurveyTexts.TITLE, language, typed);
        survey.introduction = said(survey.introduction, SurveyTexts.INTRODUCTION, language, typed);
        for (Question question : questions) {
            question.label = said(question.label, SurveyTexts.field(question, "label"), language, typed);
            question.hint = said(question.hint, SurveyTexts.field(question, "hint"), language, typed);
            SettingsWords words = new SettingsWords(question.settings);
            words.all().keySet().forEach(path -> {
                String field = SurveyTexts.field(question, path);
                if (typed.values().containsKey(field)) {
                    words.put(path, language, TypedWords.clean(typed.first(field)));
                }
            });
            question.settings = words.written();
        }
        boolean read = survey.published && SurveyLanguages.of(survey).contains(language);
        List<String> gaps =
                read ? SurveyLanguages.gaps(List.of(language), SurveyTexts.of(survey, questions)) : List.of();
        if (gaps.isEmpty()) {
            audit.keep("survey.translate", survey.contract.id, "survey", survey.id, language);
        } else {
            Survey.getEntityManager().clear();
        }
        return gaps;
    }

    /** Chooses the languages; a survey that is open takes none that lacks a text, and says which. */
    @Transactional
    public List<String> offer(Survey offered, Collection<String> languages) {
        Survey survey = Survey.findById(offered.id);
        String chosen = SurveyLanguages.column(languages);
        List<String> gaps = survey.published
                ? SurveyLanguages.gaps(List.of(chosen.split(",")), SurveyTexts.of(survey, Question.of(survey)))
                : List.of();
        if (gaps.isEmpty()) {
            survey.languages = chosen;
            audit.keep("survey.languages", survey.contract.id, "survey", survey.id, chosen);
        }
        return gaps;
    }

    private static Wording said(Wording words, String field, String language, FormFields typed) {
        return words == null || !typed.values().containsKey(field)
                ? words
                : words.with(language, TypedWords.clean(typed.first(field)));
    }
}
