package fr.portevoix.survey;

import com.fasterxml.jackson.databind.JsonNode;
import fr.portevoix.contribution.Nature;
import fr.portevoix.shared.database.Thing;
import fr.portevoix.shared.text.Wording;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The questions of a survey as they were before the next version took their place. */
@Entity
public class SurveyVersion extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Survey survey;

    public int number;

    /** Its first day; null for the first version, which began with the survey. */
    public LocalDate since;

    /** JSON: the questions, sections too, in their order. */
    public String questions;

    private record KeptQuestion(
            String code, String kind, Wording label, Wording hint, boolean required, Nature nature, JsonNode settings) {
        static KeptQuestion of(Question question) {
            return new KeptQuestion(
                    question.code,
                    question.kind,
                    question.label,
                    question.hint,
                    question.required,
                    question.nature,
                    SurveyJson.read(question.settings, JsonNode.class));
        }

        /** The question again, which belongs to no session and is never stored. */
        Question question(Survey survey, int position) {
            Question question = new Question();
            question.survey = survey;
            question.code = code;
            question.position = position;
            question.kind = kind;
            question.label = label;
            question.hint = hint;
            question.required = required;
            question.nature = nature;
            question.settings = SurveyJson.write(settings);
            return question;
        }
    }

    /** The version in force, as it will be kept once another takes its place. */
    public static SurveyVersion inForce(Survey survey, List<Question> questions) {
        SurveyVersion version = new SurveyVersion();
        version.survey = survey;
        version.number = survey.version;
        version.since = survey.versionSince;
        version.questions =
                SurveyJson.write(questions.stream().map(KeptQuestion::of).toList());
        return version;
    }

    /** The versions that are no longer asked, the oldest first. */
    static List<SurveyVersion> past(Survey survey) {
        return survey.version == 1 ? List.of() : list("survey = ?1 order by number", survey);
    }

    /** A version that is no longer asked. */
    static Optional<SurveyVersion> past(Survey survey, int number) {
        return find("survey = ?1 and number = ?2", survey, number).firstResultOptional();
    }

    /** Its questions, sections too. */
    List<Question> asked() {
        KeptQuestion[] kept = SurveyJson.read(questions, KeptQuestion[].class);
        return IntStream.range(0, kept.length)
                .mapToObj(position -> kept[position].question(survey, position))
                .toList();
    }
}
