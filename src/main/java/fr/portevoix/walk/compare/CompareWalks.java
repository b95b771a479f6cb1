package fr.portevoix.walk.compare;

import fr.portevoix.account.Audit;
import fr.portevoix.shared.web.Sentences;
import fr.portevoix.walk.Walk;
import fr.portevoix.walk.WalkMessages;
import fr.portevoix.walk.debrief.LikelySame;
import fr.portevoix.walk.follow.FollowWalk;
import fr.portevoix.walk.follow.Followed;
import fr.portevoix.walk.observe.Group;
import fr.portevoix.walk.observe.Observation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Compares two walks: proposes what is perhaps the same, and keeps what the team finds. Nothing is matched by itself. */
@ApplicationScoped
public class CompareWalks {
    @Inject
    FollowWalk followWalk;

    @Inject
    Audit audit;

    /** The walks before this one that crossed one of its quartiers, the last first. */
    public List<Walk> before(Walk walk) {
        return Walk.of(walk.contract).stream()
                .filter(each -> each.heldOn.isBefore(walk.heldOn))
                .filter(each -> walk.quartiers.isEmpty()
                        || each.quartiers.isEmpty()
                        || !Collections.disjoint(each.quartiers, walk.quartiers))
                .toList();
    }

    /** As the team reads it. */
    public Comparison read(Walk earlier, Walk later) {
        return of(earlier, later, followWalk.read(earlier), followWalk.read(later));
    }

    /** As everybody reads it: what is published of both. */
    public Comparison published(Walk earlier, Walk later) {
        return of(earlier, later, followWalk.published(earlier), followWalk.published(later));
    }

    /** Keeps that two are of the same thing, or that they are not; the last word stands. */
    @Transactional
    public void find(Walk earlier, Walk later, int before, int now, boolean same) {
        Optional<Observation> first = Observation.at(earlier, before);
        Optional<Observation> second = Observation.at(later, now);
        if (first.isPresent() && second.isPresent()) {
            SeenAgain.delete("earlier = ?1 and later = ?2", first.get(), second.get());
            SeenAgain found = new SeenAgain();
            found.earlier = first.get();
            found.later = second.get();
            found.same = same;
            found.persist();
            audit.keep("walk.compare", later.contract.id, "walk", later.id, before + " " + now + " " + same);
        }
    }

    /** Forgets what was found of two: they are proposed again if they look alike. */
    @Transactional
    public void forget(Walk earlier, Walk later, int before, int now) {
        SeenAgain.of(earlier, later).stream()
                .filter(each -> each.earlier.number == before && each.later.number == now)
                .forEach(SeenAgain::delete);
    }

    private static Comparison of(Walk earlier, Walk later, List<Followed> first, List<Followed> second) {
        List<Comparison.Matched> matched = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        Set<Set<UUID>> decided = new HashSet<>();
        for (SeenAgain each : SeenAgain.of(earlier, later)) {
            decided.add(Set.of(each.earlier.id, each.later.id));
            Optional<Followed> before = thing(first, each.earlier);
            Optional<Followed> now = thing(second, each.later);
            if (each.same && before.isPresent() && now.isPresent()) {
                matched.add(new Comparison.Matched(before.get(), now.get(), Change.of(before.get(), now.get())));
                seen.add(before.get().head().id);
                seen.add(now.get().head().id);
            }
        }
        matched.sort(Comparator.comparing((Comparison.Matched each) -> each.change())
                .thenComparing(each -> each.before().number()));
        List<Followed> unseen = rest(first, seen);
        List<Followed> fresh = rest(second, seen);
        return new Comparison(
                earlier,
                later,
                matched,
                LikelySame.between(
                        groups(unseen),
                        groups(fresh),
                        decided,
                        Sentences.in(WalkMessages.class, "fr").photoAlone()),
                unseen,
                fresh);
    }

    private static Optional<Followed> thing(List<Followed> things, Observation one) {
        return things.stream()
                .filter(each -> each.group().all().stream().anyMatch(member -> member.id.equals(one.id)))
                .findFirst();
    }

    private static List<Followed> rest(List<Followed> things, Set<UUID> seen) {
        return things.stream().filter(each -> !seen.contains(each.head().id)).toList();
    }

    private static List<Group> groups(List<Followed> things) {
        return things.stream().map(Followed::group).toList();
    }
}
