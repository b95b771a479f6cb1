package fr.portevoix.proposal;

import fr.portevoix.contribution.Relation;
import fr.portevoix.contribution.Use;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Where a proposal stands, for everybody to read; it follows from what was done and is never stored. */
public enum ProposalStatus {
    RECEIVED,
    PUBLISHED,
    UNDER_STUDY,
    RETAINED,
    COVERED,
    HANDED_ON,
    NOT_RETAINED,
    NOT_PUBLISHED,
    UNITED,
    SPLIT;

    /** Those that published proposals can have, in the order in which they are reached. */
    public static final java.util.List<ProposalStatus> PUBLIC =
            java.util.List.of(PUBLISHED, UNDER_STUDY, RETAINED, COVERED, HANDED_ON, NOT_RETAINED);

    /** The status that follows from the decisions and from what its words were put to use for. */
    public static ProposalStatus of(Proposal proposal, Collection<Use> uses) {
        if (proposal.moderation == Moderation.REFUSED) {
            return NOT_PUBLISHED;
        }
        if (proposal.mergedInto != null) {
            return UNITED;
        }
        if (proposal.splitOn != null) {
            return SPLIT;
        }
        if (proposal.moderation == Moderation.WAITING) {
            return RECEIVED;
        }
        return of(uses).orElse(proposal.studiedOn == null ? PUBLISHED : UNDER_STUDY);
    }

    /** What was made of words, the best of it first: one sheet outweighs what was said before it. */
    private static Optional<ProposalStatus> of(Collection<Use> uses) {
        return Arrays.stream(new Relation[] {Relation.FEEDS, Relation.COVERED, Relation.HANDED_ON, Relation.ASIDE})
                .filter(relation -> uses.stream().anyMatch(use -> use.relation == relation))
                .findFirst()
                .map(ProposalStatus::of);
    }

    private static ProposalStatus of(Relation relation) {
        return switch (relation) {
            case FEEDS -> RETAINED;
            case COVERED -> COVERED;
            case HANDED_ON -> HANDED_ON;
            case ASIDE -> NOT_RETAINED;
        };
    }

    /** The relation that leads to this status; empty for the others. */
    Optional<Relation> relation() {
        return Arrays.stream(Relation.values())
                .filter(relation -> of(relation) == this)
                .findFirst();
    }

    /** As an address writes it. */
    public String getKey() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The public status that an address writes so. */
    public static Optional<ProposalStatus> read(String key) {
        return PUBLIC.stream().filter(status -> status.getKey().equals(key)).findFirst();
    }
}
