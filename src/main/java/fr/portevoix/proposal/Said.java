package fr.portevoix.proposal;

import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.Speaker;
import fr.portevoix.contribution.Visibility;
import fr.portevoix.shared.web.Languages;
import fr.portevoix.territory.Quartier;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The words of a proposal, which are contributions.
 *
 * @param need what is missing, or null where nobody said it
 * @param idea what is proposed; null once it is erased
 */
public record Said(Contribution need, Contribution idea) {
    /** The part of the words that says what is missing. */
    public static final String NEED = "need";

    /** The part that says what is proposed. */
    public static final String IDEA = "idea";

    private static final int LONGEST_TITLE = 90;

    /** The words of one proposal. */
    public static Said of(Proposal proposal) {
        return of(List.of(proposal.id)).getOrDefault(proposal.id, new Said(null, null));
    }

    /** The words of these proposals with their quartiers, in one query. */
    public static Map<UUID, Said> of(Collection<UUID> proposals) {
        Map<UUID, Said> all = new HashMap<>();
        if (!proposals.isEmpty()) {
            Contribution.<Contribution>list(
                            "select distinct c from Contribution c left join fetch c.quartiers"
                                    + " where c.sourceKind = 'proposal' and c.sourceId in ?1",
                            proposals)
                    .forEach(part -> all.merge(part.sourceId, alone(part), Said::with));
        }
        return all;
    }

    private static Said alone(Contribution part) {
        return NEED.equals(part.sourcePart) ? new Said(part, null) : new Said(null, part);
    }

    private Said with(Said other) {
        return new Said(need == null ? other.need : need, idea == null ? other.idea : idea);
    }

    /** The parts that there are. */
    public List<Contribution> parts() {
        return Stream.of(need, idea).filter(Objects::nonNull).toList();
    }

    /** Whether the referent has some of the words. */
    public boolean isAside() {
        return parts().stream().anyMatch(Contribution::isAside);
    }

    /** Whether all of the words are published and none with the referent. */
    public boolean isPublic() {
        return idea != null
                && parts().stream().allMatch(part -> part.visibility == Visibility.PUBLISHED && !part.isAside());
    }

    /** What is missing, as others may read it. */
    public String needWords() {
        return need == null ? "" : need.readableWords();
    }

    /** What is proposed, as others may read it. */
    public String ideaWords() {
        return idea == null ? "" : idea.readableWords();
    }

    /** As whom the author spoke. */
    public Speaker speaker() {
        return idea == null ? Speaker.RESIDENT : idea.speaker;
    }

    /** The language of the words. */
    public String language() {
        return idea == null ? "fr" : idea.language;
    }

    /** How the words run. */
    public String direction() {
        return Languages.isRightToLeft(language()) ? "rtl" : "ltr";
    }

    /** The quartiers that it is for, in the contract's order. */
    public List<Quartier> quartiers() {
        return parts().stream()
                .flatMap(part -> part.quartiers.stream())
                .distinct()
                .sorted(Comparator.comparingInt((Quartier quartier) -> quartier.position)
                        .thenComparing(quartier -> quartier.name))
                .toList();
    }

    /** The beginning of the idea, as a title where nobody gave one. */
    public String beginning() {
        String words = ideaWords().strip().replaceAll("\\s+", " ");
        int end = words.indexOf(". ");
        String first = end > 0 ? words.substring(0, end) : words.replaceAll("[.]$", "");
        if (first.length() <= LONGEST_TITLE) {
            return first;
        }
        String cut = first.substring(0, LONGEST_TITLE);
        int space = cut.lastIndexOf(' ');
        return (space > LONGEST_TITLE / 2 ? cut.substring(0, space) : cut) + "…";
    }
}
