package fr.portevoix.council.relay;

import fr.portevoix.contribution.EnterContribution;
import fr.portevoix.council.Member;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Takes in what a member was told by a neighbour, once, with a receipt for the neighbour. */
@ApplicationScoped
public class RelayWords {
    /** What such words came in with; which council is their source. */
    public static final String SOURCE_KIND = "council";

    @Inject
    EnterContribution enterContribution;

    /** Keeps the words and who brought them in; the same form again changes nothing. */
    public EnterContribution.Entered relay(Member member, EnterContribution.Said said, String formKey, UUID enteredBy) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> once(member, said, formKey, enteredBy));
        } catch (EnterContribution.OtherWords otherWords) {
            throw otherWords;
        } catch (RuntimeException twoAtOnce) {
            // The same form sent twice in one moment: by now the other one is kept, and this one finds it.
            return QuarkusTransaction.requiringNew().call(() -> once(member, said, formKey, enteredBy));
        }
    }

    private EnterContribution.Entered once(Member member, EnterContribution.Said said, String formKey, UUID enteredBy) {
        EnterContribution.Entered entered = enterContribution.enter(
                said, formKey, enteredBy, new EnterContribution.Source(SOURCE_KIND, member.body.id));
        if (!entered.retry()) {
            Relay relay = new Relay();
            relay.member = member;
            relay.contribution = entered.contribution();
            relay.relayedOn = said.saidOn();
            relay.persist();
        }
        return entered;
    }
}
