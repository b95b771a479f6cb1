package fr.portevoix.contribution.qualification;

import fr.portevoix.contribution.Feedable;
import fr.portevoix.contribution.Relation;
import fr.portevoix.contribution.task.HandOn;
import fr.portevoix.roadmap.Offer;
import fr.portevoix.roadmap.Strategy;
import java.util.List;

/**
 * What somebody decided about words, checked and ready to be kept.
 *
 * @param covered whether an offer covers them already; null where nobody looked
 * @param offer which one, or null
 * @param strategies what they meet
 * @param addedValue what the contract adds, or null
 * @param outcome what is made of them; null where it is left for later
 * @param kind of what they feed, or null
 * @param target what they feed, or null
 * @param to whom they are handed on, or null
 * @param reason why, in words that their authors read
 */
public record Decision(
        Boolean covered,
        Offer offer,
        List<Strategy> strategies,
        String addedValue,
        Relation outcome,
        String kind,
        Feedable.Target target,
        HandOn.To to,
        String reason) {
    /** The name of what the words lead to, or null. */
    String label() {
        if (outcome == null) {
            return null;
        }
        return switch (outcome) {
            case FEEDS -> target.label();
            case COVERED -> offer.label();
            case HANDED_ON -> to.name();
            case ASIDE -> null;
        };
    }
}
