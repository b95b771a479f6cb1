package fr.portevoix.survey.call;

import fr.portevoix.shared.database.Thing;
import fr.portevoix.territory.Quartier;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.UUID;

/** How often calls from a list ended so, for one interviewer or for one quartier, never for both at once. */
@Entity
class CallTally extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public CallList callList;

    public UUID personId;

    @ManyToOne(fetch = FetchType.LAZY)
    public Quartier quartier;

    @Enumerated(EnumType.STRING)
    public CallOutcome outcome;

    public int number;

    static List<CallTally> of(CallList callList) {
        return list("callList = ?1", callList);
    }

    /** How often this interviewer's calls ended so. */
    static long of(CallList callList, UUID person, CallOutcome outcome) {
        return CallTally.<CallTally>find("callList = ?1 and personId = ?2 and outcome = ?3", callList, person, outcome)
                .firstResultOptional()
                .map(tally -> (long) tally.number)
                .orElse(0L);
    }

    /** Counts one more for the interviewer and one more for the quartier, if it is known. */
    static void count(CallList callList, UUID person, Quartier quartier, CallOutcome outcome) {
        // Two copies that count at once wait for one another here, so that each kind of row is there once.
        CallList.findById(callList.id, LockModeType.PESSIMISTIC_WRITE);
        add(callList, person, null, outcome);
        if (quartier != null) {
            add(callList, null, quartier, outcome);
        }
    }

    private static void add(CallList callList, UUID person, Quartier quartier, CallOutcome outcome) {
        CallTally tally = CallTally.<CallTally>list("callList = ?1 and outcome = ?2", callList, outcome).stream()
                .filter(each -> java.util.Objects.equals(each.personId, person)
                        && java.util.Objects.equals(each.quartier, quartier))
                .findFirst()
                .orElseGet(() -> begin(callList, person, quartier, outcome));
        tally.number++;
    }

    private static CallTally begin(CallList callList, UUID person, Quartier quartier, CallOutcome outcome) {
        CallTally tally = new CallTally();
        tally.callList = callList;
        tally.personId = person;
        tally.quartier = quartier;
        tally.outcome = outcome;
        tally.persist();
        return tally;
    }
}
