package fr.portevoix.council.relay;

import fr.portevoix.action.meeting.Body;
import fr.portevoix.council.Council;
import fr.portevoix.council.Member;
import fr.portevoix.council.TableEntry;
import fr.portevoix.council.TableSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Opens the relay from a member's table. */
@ApplicationScoped
class RelayOnTable implements TableSource {
    @Inject
    RelaySentences sentences;

    @Override
    public List<TableEntry> of(Body body, Member member) {
        RelayMessages says = sentences.get();
        int relayed = (int) Relay.count("member", member);
        return List.of(new TableEntry(
                says.group(),
                says.title(),
                relayed == 0 ? says.hint() : says.sofar(relayed),
                Council.address(body) + "/relais",
                null));
    }
}
