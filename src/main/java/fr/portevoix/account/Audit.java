package fr.portevoix.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Keeps what people did at the desk; never what residents said or who they are. */
@ApplicationScoped
public class Audit {
    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    /** Keeps an act (verb first, such as {@code roadmap.import}) on a subject of a contract; detail without personal data. */
    @Transactional
    public void keep(String act, UUID contractId, String subjectKind, Object subjectId, String detail) {
        AuditEntry entry = new AuditEntry();
        entry.happenedAt = clock.instant();
        entry.personId = signedIn.isPresent() ? signedIn.person().id : null;
        entry.act = act;
        entry.contractId = contractId;
        entry.subjectKind = subjectKind;
        entry.subjectId = subjectId == null ? null : subjectId.toString();
        entry.detail = detail == null || detail.length() <= 500 ? detail : detail.substring(0, 500);
        entry.persist();
    }
}
