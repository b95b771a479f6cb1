package fr.portevoix.walk.debrief;

import fr.portevoix.contribution.Reading;
import fr.portevoix.contribution.task.Addressee;
import fr.portevoix.shared.web.Sentences;
import fr.portevoix.walk.Walk;
import fr.portevoix.walk.WalkMap;
import fr.portevoix.walk.WalkMessages;
import fr.portevoix.walk.observe.Observation;
import fr.portevoix.walk.observe.ObservationApart;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A walk as the group speaks of it: the things that were noted, those that are perhaps one, and what is agreed. */
public record Debrief(Walk walk, List<NotedGroup> things, List<LikelySame.Pair> pairs, long unread, long aside) {
    static Debrief of(Walk walk) {
        List<Observation> all = Observation.of(walk);
        List<NotedGroup> things = NotedGroup.read(walk, all);
        Set<Set<UUID>> apart = ObservationApart.of(walk).stream()
                .map(each -> Set.of(each.one.id, each.other.id))
                .collect(Collectors.toSet());
        return new Debrief(
                walk,
                things,
                LikelySame.among(
                        things.stream().map(NotedGroup::group).toList(),
                        apart,
                        Sentences.in(WalkMessages.class, "fr").photoAlone()),
                all.stream()
                        .filter(one -> one.contribution.reading == Reading.UNREAD)
                        .count(),
                all.stream().filter(one -> one.contribution.isAside()).count());
    }

    /** How many things the group agreed on. */
    public long agreed() {
        return things.stream()
                .filter(each -> each.head().one().priority != null)
                .count();
    }

    /** The things of which several people spoke. */
    public List<NotedGroup> joined() {
        return things.stream().filter(each -> !each.others().isEmpty()).toList();
    }

    /** Where the things are. */
    public WalkMap map() {
        return map(things);
    }

    /** Where these things are. */
    WalkMap map(List<NotedGroup> shown) {
        return WalkMap.of(
                walk,
                shown,
                each -> each.head().one().spot(),
                each -> String.valueOf(each.number()),
                each -> each.head().one().kind.name());
    }

    /** Who may be asked: the services that the contract knows, then those that were named on this walk. */
    public List<String> services() {
        return Stream.concat(
                        Addressee.of(walk.contract).stream().map(each -> each.name),
                        things.stream()
                                .map(each -> each.head().one().service)
                                .filter(service -> service != null && !service.isBlank()))
                .collect(Collectors.collectingAndThen(Collectors.toCollection(LinkedHashSet::new), List::copyOf));
    }
}
