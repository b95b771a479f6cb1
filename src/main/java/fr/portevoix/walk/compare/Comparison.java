package fr.portevoix.walk.compare;

import fr.portevoix.walk.Walk;
import fr.portevoix.walk.debrief.LikelySame;
import fr.portevoix.walk.follow.FollowState;
import fr.portevoix.walk.follow.Followed;
import fr.portevoix.walk.observe.ObservationKind;
import java.util.List;

/**
 * Two walks of the same place, side by side.
 *
 * @param matched what was seen both times, as the team confirmed it
 * @param proposed what is perhaps the same, which nobody has decided yet
 * @param unseen what was noted the first time and not again
 * @param fresh what was noted the second time alone
 */
public record Comparison(
        Walk earlier,
        Walk later,
        List<Matched> matched,
        List<LikelySame.Pair> proposed,
        List<Followed> unseen,
        List<Followed> fresh) {
    /** One thing that was seen both times. */
    public record Matched(Followed before, Followed now, Change change) {}

    /** How many changed so. */
    public long count(Change change) {
        return matched.stream().filter(each -> each.change() == change).count();
    }

    /** What a service said is done, and nobody noted again. */
    public List<Followed> done() {
        return unseen.stream().filter(each -> each.state() == FollowState.DONE).toList();
    }

    /** The rest of what nobody noted again; what went well need not be noted twice. */
    public List<Followed> unknown() {
        return unseen.stream()
                .filter(each -> each.state() != FollowState.DONE && each.head().kind != ObservationKind.GOOD)
                .toList();
    }
}
