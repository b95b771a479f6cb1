package fr.portevoix.contribution;

import fr.portevoix.roadmap.RoadmapNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Says what a contribution is about: themes and roadmap nodes; what is coded counts as read. */
@ApplicationScoped
public class CodeContribution {
    @Inject
    Clock clock;

    /** Gives a theme; a theme that is already given stays as it is. */
    @Transactional
    public void give(Contribution contribution, Theme theme, UUID by) {
        if (Coding.count("contribution = ?1 and theme = ?2", contribution, theme) > 0) {
            return;
        }
        Coding coding = new Coding();
        coding.contribution = contribution;
        coding.theme = theme;
        coding.codedBy = by;
        coding.codedOn = LocalDate.now(clock);
        coding.persist();
        isRead(contribution);
    }

    /** Takes a theme away. */
    @Transactional
    public void takeAway(Contribution contribution, Theme theme) {
        Coding.delete("contribution = ?1 and theme = ?2", contribution, theme);
    }

    /** Gives a theme, or takes it away where it was given. */
    @Transactional
    public void toggle(Contribution contribution, Theme theme, UUID by) {
        if (Coding.delete("contribution = ?1 and theme = ?2", contribution, theme) == 0) {
            give(contribution, theme, by);
        }
    }

    /** Ties a roadmap node to a contribution directly. */
    @Transactional
    public void tag(Contribution contribution, RoadmapNode node, UUID by) {
        if (NodeTag.count("contribution = ?1 and node = ?2", contribution, node) > 0) {
            return;
        }
        NodeTag tag = new NodeTag();
        tag.contribution = contribution;
        tag.node = node;
        tag.taggedBy = by;
        tag.taggedOn = LocalDate.now(clock);
        tag.persist();
        isRead(contribution);
    }

    /** Unties a roadmap node. */
    @Transactional
    public void untag(Contribution contribution, RoadmapNode node) {
        NodeTag.delete("contribution = ?1 and node = ?2", contribution, node);
    }

    /** Ties a roadmap node, or unties it where it was tied. */
    @Transactional
    public void toggleTag(Contribution contribution, RoadmapNode node, UUID by) {
        if (NodeTag.delete("contribution = ?1 and node = ?2", contribution, node) == 0) {
            tag(contribution, node, by);
        }
    }

    // By an update, because the contribution may come from another transaction than this one.
    private static void isRead(Contribution contribution) {
        Contribution.update(
                "reading = ?1 where id = ?2 and reading = ?3", Reading.READ, contribution.id, Reading.UNREAD);
        if (contribution.reading == Reading.UNREAD) {
            contribution.reading = Reading.READ;
        }
    }
}
