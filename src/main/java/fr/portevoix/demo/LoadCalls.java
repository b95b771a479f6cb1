package fr.portevoix.demo;

import fr.portevoix.account.DemoAccounts;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.call.CallList;
import fr.portevoix.survey.call.MakeCallList;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/** Makes the demo's call list, of numbers kept for fiction that nobody has, and its interviewer. */
@ApplicationScoped
class LoadCalls {
    private static final String OPEN_SURVEY = "votre-quartier-aujourd-hui";
    private static final int DAYS = 90;

    @Inject
    MakeCallList makeCallList;

    @Inject
    DemoAccounts accounts;

    @Inject
    Clock clock;

    /** With a request of its own, as the record of acts asks who is signed in: nobody. */
    @ActivateRequestContext
    @Transactional
    void load(DemoFiles files, Contract contract) {
        Survey survey = Survey.at(contract, OPEN_SURVEY).orElseThrow();
        CallList list = makeCallList.of(
                survey,
                "Habitants qui acceptent un appel (fictifs)",
                LocalDate.now(clock).plusDays(DAYS),
                files.bytes("calls.csv"));
        accounts.createInterviewer(list.id);
    }
}
