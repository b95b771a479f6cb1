package fr.portevoix.survey.build;

import fr.portevoix.account.Audit;
import fr.portevoix.shared.text.Slug;
import fr.portevoix.survey.Completeness;
import fr.portevoix.survey.EditSurvey;
import fr.portevoix.survey.Item;
import fr.portevoix.survey.Question;
import fr.portevoix.survey.Response;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.SurveyVersion;
import fr.portevoix.survey.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * Prepares the next version of a survey aside, as a survey that nobody sees, and lets it take the place of the one in
 * force in one step: residents never meet a questionnaire that is half changed.
 */
@ApplicationScoped
public class PrepareVersion {
    @Inject
    EditSurvey editSurvey;

    @Inject
    EntityManager entities;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** The version in preparation, begun now where there is none. */
    @Transactional
    public Survey begin(Survey asked) {
        Survey survey = locked(asked);
        return survey.revision().orElseGet(() -> {
            Survey revision = new Survey();
            revision.contract = survey.contract;
            revision.consultation = survey.consultation;
            revision.slug = Slug.free(
                    survey.slug + "-version-" + (survey.version + 1),
                    slug -> Survey.made(survey.contract, slug).isPresent());
            revision.title = survey.title;
            revision.introduction = survey.introduction;
            revision.languages = survey.languages;
            revision.revises = survey;
            revision.persist();
            editSurvey.copyQuestions(survey, revision);
            audit.keep("survey.version-begin", survey.contract.id, "survey", survey.id, survey.slug);
            return revision;
        });
    }

    /** Gives it up; what was tried with it goes too. */
    @Transactional
    public void giveUp(Survey revision) {
        Survey survey = locked(revision.revises);
        remove(Survey.findById(revision.id));
        audit.keep("survey.version-drop", survey.contract.id, "survey", survey.id, survey.slug);
    }

    /**
     * Lets it take the place of the version in force, whose questions are kept; says what stands in the way instead.
     *
     * @param isElse whether words that changed now mean something else
     */
    @Transactional
    public List<String> putOnline(Survey prepared, Function<Doubt, Boolean> isElse) {
        Survey survey = locked(prepared.revises);
        Survey revision = Survey.findById(prepared.id);
        if (revision == null) {
            return List.of("Cette version est déjà en ligne, ou elle a été abandonnée.");
        }
        List<Question> questions = Question.of(revision);
        List<String> gaps = Completeness.gaps(revision, questions);
        if (!gaps.isEmpty()) {
            return gaps;
        }
        Versions versions = Versions.of(survey);
        List<Item> items = Item.all(questions);
        Recoding recoding = Difference.of(versions, items).recoding(versions, items, isElse);
        List<Question> before = Question.of(survey);
        SurveyVersion.inForce(survey, before).persist();
        before.forEach(Question::delete);
        entities.flush();
        questions.forEach(question -> {
            recoding.writeTo(question);
            question.survey = survey;
        });
        entities.flush();
        translations(survey, revision);
        remove(revision);
        survey.version++;
        survey.versionSince = LocalDate.now(clock);
        audit.keep(
                "survey.version", survey.contract.id, "survey", survey.id, survey.slug + ", version " + survey.version);
        return List.of();
    }

    /** What was said in other languages while the version was prepared. */
    private static void translations(Survey survey, Survey revision) {
        survey.languages = revision.languages;
        if (survey.title.french().equals(revision.title.french())) {
            survey.title = revision.title;
        }
        if (survey.introduction != null
                && revision.introduction != null
                && survey.introduction.french().equals(revision.introduction.french())) {
            survey.introduction = revision.introduction;
        }
    }

    private void remove(Survey revision) {
        if (revision != null) {
            Response.delete("survey = ?1 and trial", revision);
            Question.delete("survey", revision);
            revision.delete();
            entities.flush();
        }
    }

    /** Two people who press the button at once go one after the other. */
    private Survey locked(Survey survey) {
        return entities.find(Survey.class, survey.id, LockModeType.PESSIMISTIC_WRITE);
    }
}
