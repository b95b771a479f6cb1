package fr.portevoix.survey.quota;

import fr.portevoix.account.Audit;
import fr.portevoix.contribution.Channel;
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

    /** Keeps these targets, by the codes of answers, for a channel; null for any. */
    @Transactional
    public void set(Survey survey, String question, Channel channel, Map<String, Integer> targets) {
        Quota.delete("survey = ?1 and questionCode = ?2 and channel = ?3", survey, question, Quota.column(channel));
        targets.forEach((option, target) -> {
            Quota quota = new Quota();
            quota.survey = survey;
            quota.questionCode = question;
            quota.optionCode = option;
            quota.target = target;
            quota.channel = Quota.column(channel);
            quota.persist();
        });
        audit.keep(
                "survey.quota",
                survey.contract.id,
                "survey",
                survey.id,
                question + (channel == null ? "" : " " + channel));
    }
}
