package fr.portevoix.survey.call;

import fr.portevoix.account.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/** Closes a list and erases every number and name of it; counts stay, and the record of acts says how many went. */
@ApplicationScoped
class CloseCallList {
    @Inject
    CallBatch batch;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** Closes it because somebody says so; nothing where it is closed already. */
    @Transactional
    void close(CallList list) {
        close(list, "survey.calls-close");
    }

    /** Closes every list whose day has come. */
    @Transactional
    void closeDue() {
        CallList.<CallList>list(
                        "from CallList l join fetch l.survey where l.closedOn is null and l.eraseOn <= ?1",
                        LocalDate.now(clock))
                .forEach(list -> close(list, "survey.calls-erase"));
    }

    private void close(CallList list, String act) {
        // Two copies of the service may come at the same moment: the one that changes the row goes on.
        if (CallList.update("closedOn = ?1 where id = ?2 and closedOn is null", LocalDate.now(clock), list.id) == 1) {
            batch.writeAll(list.id);
            long gone = CallEntry.delete("callList = ?1", list);
            audit.keep(act, list.survey.contract.id, "call-list", list.id, gone + " numéros effacés");
        }
    }
}
