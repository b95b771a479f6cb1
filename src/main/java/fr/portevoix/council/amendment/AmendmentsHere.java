package fr.portevoix.council.amendment;

import fr.portevoix.council.CurrentMember;
import fr.portevoix.council.Member;
import fr.portevoix.council.reading.Deliberation;
import fr.portevoix.council.reading.Opening;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;

/** What the address of a page about amendments names, and what its visitor may do there today. */
@RequestScoped
class AmendmentsHere {
    @Inject
    CurrentMember seat;

    @Inject
    Clock clock;

    Deliberation deliberation(String slug) {
        return Deliberation.at(seat.body(), slug).orElseThrow(NotFoundException::new);
    }

    /** The version that is read today; 404 before the first one is open. */
    Opening opening(Deliberation deliberation) {
        return deliberation.current(today()).orElseThrow(NotFoundException::new);
    }

    /** Whether anything may be asked, supported or said today. */
    boolean isOpen(Opening opening) {
        return opening.isOpen(today());
    }

    /** The same; refuses with 403 where it may not. */
    void mustBeOpen(Opening opening) {
        if (!isOpen(opening)) {
            throw new ForbiddenException();
        }
    }

    Amendment amendment(Deliberation deliberation, String number) {
        return number.matches("[1-9]\\d{0,5}")
                ? Amendment.at(deliberation, Integer.parseInt(number)).orElseThrow(NotFoundException::new)
                : notThere();
    }

    /** Who looks: a member, or one without a mailbox whom the team looks for; null for the team itself. */
    Member visitor(String memberId) {
        return seat.lookingFor(memberId).or(seat::get).orElse(null);
    }

    /** What addresses carry on while the team writes for somebody; empty else. */
    String carried() {
        return seat.getActed() == null ? "" : "pour=" + seat.getActed().id;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Amendment notThere() {
        throw new NotFoundException();
    }
}
