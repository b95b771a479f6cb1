package fr.portevoix.survey.invitation;

import fr.portevoix.account.Audit;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.SurveyAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Decides who may answer a survey, and whether answers are linked to invitations.
 *
 * <p>The second is a promise: once the survey has been published, nobody can take it back.
 */
@ApplicationScoped
class ChooseAccess {
    @Inject
    Audit audit;

    /** Decides, or says why not. */
    @Transactional
    Errors choose(Survey chosen, SurveyAccess access, boolean identified) {
        Survey survey = Survey.findById(chosen.id);
        Errors errors = Errors.none();
        if (survey.promised && identified != survey.identified) {
            errors.add(
                    "identifiee",
                    "L’enquête a déjà été publiée : ce qui a été promis aux personnes ne change plus. Copiez l’enquête"
                            + " pour en faire une autre.");
        } else if (identified && access == SurveyAccess.OPEN) {
            errors.add("acces", "Pour relier les réponses aux invitations, il faut des invitations.");
        }
        if (access == SurveyAccess.OPEN && InvitationList.count("survey", survey) > 0) {
            errors.add("acces", "Des personnes sont déjà invitées : leurs liens doivent encore compter une fois.");
        }
        if (errors.isEmpty()) {
            survey.access = access;
            survey.identified = identified;
            audit.keep(
                    "survey.invitations-access",
                    survey.contract.id,
                    "survey",
                    survey.id,
                    survey.slug + ", " + access + (identified ? ", identifiée" : ", anonyme"));
        }
        return errors;
    }
}
