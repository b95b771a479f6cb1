package fr.portevoix.demo;

import fr.portevoix.survey.Survey;
import fr.portevoix.survey.SurveyAccess;
import fr.portevoix.survey.invitation.MakeInvitationList;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Makes the demo's list of invited people, at addresses that nobody has (RFC 2606); nothing is sent. */
@ApplicationScoped
class LoadInvitations {
    private static final String OPEN_SURVEY = "votre-quartier-aujourd-hui";

    @Inject
    MakeInvitationList makeInvitationList;

    /** With a request of its own, as the record of acts asks who is signed in: nobody. */
    @ActivateRequestContext
    @Transactional
    void load(DemoFiles files, Contract contract) {
        Survey survey = Survey.at(contract, OPEN_SURVEY).orElseThrow();
        survey.access = SurveyAccess.BOTH;
        makeInvitationList.of(survey, "Habitants invités (fictifs)", files.bytes("invitations.csv"));
    }
}
