package fr.portevoix.council.reading;

import fr.portevoix.action.SheetContent;
import java.util.ArrayList;
import java.util.List;

/** Follows what was said on earlier versions to the one that is read now, through every version between. */
public final class Follow {
    private final List<Opening> openings;
    private final List<SheetContent> contents = new ArrayList<>();

    /** To the version of this opening. */
    public Follow(Opening now) {
        openings = Opening.of(now.deliberation).stream()
                .filter(each -> each.version.number <= now.version.number)
                .toList();
        openings.forEach(each -> contents.add(each.version.read()));
    }

    /** Where the words are now that an anchor made at this opening holds; null where they changed. */
    public Anchor place(Opening then, Anchor anchor) {
        int from = openings.indexOf(then);
        return anchor == null || from < 0
                ? null
                : Anchors.follow(anchor, contents.subList(from + 1, contents.size()))
                        .found()
                        .orElse(null);
    }

    /** Where the words are now that a comment is about; null where they changed. */
    Anchor place(Comment comment) {
        return place(comment.opening, comment.anchor);
    }
}
