package fr.portevoix.walk.follow;

import fr.portevoix.territory.Ground;
import fr.portevoix.territory.Quartier;
import fr.portevoix.walk.Walk;
import fr.portevoix.walk.WalkMap;
import java.util.List;

/** The things that were noted, each where it is, with the state it is in. */
final class FollowMap {
    private FollowMap() {}

    static WalkMap of(Walk walk, List<Followed> things) {
        return WalkMap.of(
                walk, things, each -> each.head().spot(), each -> String.valueOf(each.number()), each -> each.state()
                        .name());
    }

    /** Of several walks on one sheet: a number would stand there twice, so the signs of the states stand alone. */
    static WalkMap over(List<Quartier> quartiers, List<Followed> things) {
        return WalkMap.over(
                Ground.of(quartiers),
                things,
                each -> each.head().spot(),
                each -> each.state().sign(),
                each -> each.state().name());
    }
}
