package fr.portevoix.council.amendment;

import fr.portevoix.action.SheetContent;
import fr.portevoix.action.difference.Piece;
import fr.portevoix.council.Member;
import fr.portevoix.council.reading.Passage;
import java.util.List;

/**
 * An amendment as it stands on the version that is read now.
 *
 * @param change what it asks of this version; null where its words are no longer there
 * @param passage the passage that it is about in this version, or null
 * @param pieces the passage with the change in it, in this version or else in the one that it was written on
 * @param rivals those that change the same words and are neither withdrawn nor refused
 * @param supports how many members want it too
 * @param supported whether the visitor does
 * @param mine whether the visitor asked for it
 */
public record Standing(
        Amendment amendment,
        Change change,
        Passage passage,
        List<Piece> pieces,
        List<Amendment> rivals,
        int supports,
        boolean supported,
        boolean mine) {
    /** What members read of it first. */
    public enum Group {
        OPEN,
        TAKEN,
        MADE,
        LOST,
        REFUSED,
        WITHDRAWN
    }

    public Group group() {
        return switch (amendment.state) {
            case WITHDRAWN -> Group.WITHDRAWN;
            case REFUSED -> Group.REFUSED;
            case PROPOSED -> change == null ? Group.LOST : Group.OPEN;
            default -> amendment.builtIn != null ? Group.MADE : change == null ? Group.LOST : Group.TAKEN;
        };
    }

    /** Whether its words are no longer in the text that is read. */
    public boolean isLost() {
        return group() == Group.LOST;
    }

    /** What is asked, as the sentence about it names it. */
    public String kind() {
        Change decided = amendment.decided();
        return decided.whole() ? decided.kind() + "_WHOLE" : decided.kind().name();
    }

    /** The words that it changes, short enough for a sentence. */
    public String quote() {
        return Shown.brief(amendment.anchor.quote());
    }

    /** The words that it brings, short enough for a sentence. */
    public String words() {
        return Shown.brief(amendment.decided().words());
    }

    public boolean isPartly() {
        return amendment.state == Amendment.State.PARTLY;
    }

    /** What the passage says with it, as a sentence part shows it. */
    static Standing of(
            Amendment amendment,
            Change change,
            SheetContent now,
            List<Passage> passages,
            List<Amendment> rivals,
            List<AmendmentSupport> supports,
            Member visitor) {
        List<Piece> pieces = change != null
                ? Shown.pieces(now, change)
                : Shown.pieces(amendment.opening.version.read(), amendment.decided());
        List<AmendmentSupport> here = supports.stream()
                .filter(support -> support.amendment.equals(amendment))
                .toList();
        return new Standing(
                amendment,
                change,
                change == null ? null : passage(change, passages),
                pieces,
                rivals,
                here.size(),
                visitor != null && here.stream().anyMatch(support -> support.member.equals(visitor)),
                amendment.member.equals(visitor));
    }

    private static Passage passage(Change change, List<Passage> passages) {
        return passages.stream()
                .filter(each ->
                        each.part() == change.part() && each.start() <= change.start() && change.start() <= each.end())
                .findFirst()
                .orElse(null);
    }
}
