package fr.portevoix.survey.quota;

import fr.portevoix.account.Audit;
import fr.portevoix.survey.Survey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Says how many people the team wants to hear for each answer to a question, instead of what was said before. */
@ApplicationScoped
public class SetQuotas {
    @Inject
    Audit audit;

    /** Keeps these targets, by the codes of answers. */
    @Transactional
    public void set(Survey survey, String question, Map<String, Integer> targets) {
        Quota.delete("survey = ?1 and questionCode = ?2", survey, question);
        targets.forEach((option, target) -> {
            Quota quota = new Quota();
            quota.survey = survey;
            quota.questionCode = question;
            quota.optionCode = option;
            quota.target = target;
            quota.persist();
        });
        audit.keep("survey.quota", survey.contract.id, "survey", survey.id, question);
    }
}
