package fr.portevoix.council.ballot;

import fr.portevoix.action.meeting.Body;
import fr.portevoix.council.Council;
import fr.portevoix.council.reading.Deliberation;
import fr.portevoix.shared.text.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Prepares a ballot for another part of the council's work; the team looks at it and opens it. */
@ApplicationScoped
public class PrepareBallot {
    private static final List<String> TAKEN = List.of("nouveau", "garanties");

    /** A public ballot for and against, by the council's own rules. */
    @Transactional
    public Ballot on(Body body, Deliberation deliberation, String question, String context) {
        Ballot ballot = new Ballot();
        ballot.body = body;
        ballot.deliberation = deliberation;
        ballot.question = question;
        ballot.context = context;
        Council.of(body).ifPresent(council -> {
            ballot.majority = council.majority;
            ballot.quorumKind = council.quorumKind;
            ballot.quorumValue = council.quorumValue;
        });
        ballot.slug = free(body, question);
        ballot.persist();
        return ballot;
    }

    /** Says anew what it asks, while it is not open. */
    @Transactional
    public void reword(Ballot ballot, String question, String context) {
        Ballot.update("question = ?1, context = ?2 where id = ?3 and openedAt is null", question, context, ballot.id);
    }

    /** An address that no ballot of this body has. */
    static String free(Body body, String question) {
        return Slug.free(
                question, slug -> TAKEN.contains(slug) || Ballot.at(body, slug).isPresent());
    }
}
