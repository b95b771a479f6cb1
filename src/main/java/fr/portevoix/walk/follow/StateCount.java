package fr.portevoix.walk.follow;

import java.util.Arrays;
import java.util.List;

/** How many things are in a state. */
public record StateCount(FollowState state, long count) {
    /** The states that things are in, in the order of their life. */
    static List<StateCount> of(List<Followed> things) {
        return Arrays.stream(FollowState.values())
                .map(state -> new StateCount(
                        state,
                        things.stream().filter(each -> each.state() == state).count()))
                .filter(count -> count.count() > 0)
                .toList();
    }
}
