package fr.portevoix.account;

import fr.portevoix.shared.web.Errors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.UUID;

/**
 * Lets those who run a call list say who may call from it.
 *
 * <p>Facilitators give no other right: this one opens a single list, which the room that asks has found to be theirs.
 */
@ApplicationScoped
public class Interviewers {
    @Inject
    ManageAccounts manage;

    @Inject
    Sessions sessions;

    @Inject
    Audit audit;

    /** Somebody who may call from a list. */
    public record Interviewer(UUID grant, UUID person, String name, String email) {}

    /** Those who may call from this list. */
    public List<Interviewer> of(UUID callList) {
        return Grant.<Grant>list(
                        "from Grant g join fetch g.person p where g.scopeKind = ?1 and g.scopeId = ?2 and g.role = ?3"
                                + " order by p.name, p.email",
                        ScopeKind.CALL_LIST,
                        callList,
                        Role.INTERVIEWER)
                .stream()
                .map(grant -> new Interviewer(grant.id, grant.person.id, grant.person.name, grant.person.email))
                .toList();
    }

    /** Lets somebody call from this list, with an account and an invitation where they had none; or says what is wrong. */
    @Transactional
    public Errors admit(UUID contract, UUID callList, String name, String email) {
        Errors errors = new InvitationForm(name, email, Role.INTERVIEWER.name(), "").errors();
        if (errors.isEmpty()) {
            Person person = Person.findById(manage.invite(email, name).id, LockModeType.PESSIMISTIC_WRITE);
            if (Grant.of(person).stream().noneMatch(held -> held.is(Role.INTERVIEWER, ScopeKind.CALL_LIST, callList))) {
                Grant.give(person, Role.INTERVIEWER, ScopeKind.CALL_LIST, callList);
                audit.keep("grant.give", contract, "person", person.id, Role.INTERVIEWER.name());
            }
        }
        return errors;
    }

    /** Takes the list from one of them, and ends their sessions so that it holds at once. */
    @Transactional
    public void dismiss(UUID contract, UUID callList, UUID grantId) {
        Grant given = Grant.<Grant>findByIdOptional(grantId)
                .filter(grant -> grant.is(Role.INTERVIEWER, ScopeKind.CALL_LIST, callList))
                .orElseThrow(NotFoundException::new);
        given.delete();
        sessions.endAll(given.person.id);
        audit.keep("grant.withdraw", contract, "person", given.person.id, given.role.name());
    }
}
