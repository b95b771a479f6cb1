package fr.portevoix.council.ballot;

import fr.portevoix.action.meeting.Body;
import fr.portevoix.council.PublicDeliberation;
import fr.portevoix.council.PublicDeliberations;
import fr.portevoix.shared.web.Page;
import fr.portevoix.shared.web.Sentences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** On a council's public page: what it voted, where everybody may read it. */
@ApplicationScoped
class BallotsInPublic implements PublicDeliberations {
    @Inject
    ReadResult readResult;

    @Inject
    Page page;

    @Override
    public List<PublicDeliberation> of(Body body) {
        BallotMessages say = Sentences.in(BallotMessages.class, page.getLanguage());
        return Ballot.<Ballot>list(
                        "body = ?1 and closedAt is not null and shown = true order by closedAt desc, question", body)
                .stream()
                .map(ballot -> new PublicDeliberation(
                        ballot.question, say.outcome(readResult.of(ballot).outcome()), ballot.result(), null))
                .toList();
    }
}
