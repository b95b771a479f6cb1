package fr.portevoix.survey;

import fr.portevoix.contribution.SourceQuestions;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names, for those who read contributions, the questions whose answers hold words. */
@ApplicationScoped
class SurveyQuestions implements SourceQuestions {
    @Override
    public List<SourceQuestion> of(Contract contract) {
        Map<String, SourceQuestion> questions = new LinkedHashMap<>();
        Question.<Question>list("survey.contract = ?1 order by survey.slug, position", contract).stream()
                .filter(question -> Item.of(question).kind().takesWords())
                // Two surveys may ask under one code: the contributions of both carry it, so it is named once.
                .forEach(question -> questions.putIfAbsent(
                        question.code, new SourceQuestion(question.code, question.label.french())));
        return List.copyOf(questions.values());
    }
}
