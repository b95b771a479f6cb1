package fr.portevoix.walk;

import fr.portevoix.shared.time.InWords;
import java.util.List;

/** A walk as residents read of it, in one language. */
public record WalkView(
        Walk walk, WalkState state, boolean noting, List<WalkHead> heads, List<Stop> stops, String language) {
    /** When it begins, as this language writes it. */
    public String from() {
        return InWords.hour(walk.startsAt, language);
    }

    /** When it ends. */
    public String until() {
        return InWords.hour(walk.endsAt, language);
    }

    /** How many people walk or walked along. */
    public int people() {
        return heads.stream().mapToInt(head -> head.heads).sum();
    }

    /** Its map. */
    public WalkMap map() {
        return WalkMap.of(walk, stops);
    }
}
