package fr.portevoix.council.opinion;

import fr.portevoix.action.meeting.Body;
import fr.portevoix.council.Member;
import fr.portevoix.council.PartSource;
import fr.portevoix.council.TableEntry;
import fr.portevoix.shared.web.Page;
import fr.portevoix.shared.web.Sentences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The opinions of the sheets that a member took part in discussing or voting, and whether they were answered. */
@ApplicationScoped
class OpinionsOfMember implements PartSource {
    private static final String THEIRS =
            "from Opinion o join fetch o.body where o.body = ?2 and o.publishedOn is not null and ("
                    + " exists (from Comment c where c.deliberation = o.deliberation and c.member = ?1)"
                    + " or exists (from Amendment a where a.deliberation = o.deliberation and a.member = ?1)"
                    + " or exists (from BallotVoter v where v.ballot = o.ballot and v.member = ?1 and v.way is not null))"
                    + " order by o.publishedOn desc, o.title";

    @Inject
    Page page;

    @Override
    public List<TableEntry> of(Body body, Member member) {
        OpinionMessages say = Sentences.in(OpinionMessages.class, page.getLanguage());
        return Opinion.<Opinion>list(THEIRS, member, body).stream()
                .map(opinion -> new TableEntry(
                        say.ofMine(),
                        opinion.title,
                        say.sense(opinion.sense.name()) + " – "
                                + (opinion.isAnswered() ? say.answered() : say.unanswered()),
                        opinion.address(),
                        null))
                .toList();
    }
}
