package fr.portevoix.walk.debrief;

import fr.portevoix.contribution.Reading;
import fr.portevoix.walk.Walk;
import fr.portevoix.walk.observe.Group;
import fr.portevoix.walk.observe.Observation;
import fr.portevoix.walk.observe.ObservationPhoto;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One thing as the group speaks of it: all that was noted of it, read by the team, with its photos. */
public record NotedGroup(Group group, Noted head, List<Noted> others) {
    /** The things that somebody of the team has read, in the order in which the walk came past them. */
    static List<NotedGroup> read(Walk walk, List<Observation> all) {
        Map<UUID, List<ObservationPhoto.Brief>> photos = ObservationPhoto.of(walk);
        return Group.of(all, one -> one.contribution.reading != Reading.UNREAD && one.contribution.counted).stream()
                .map(group -> new NotedGroup(
                        group,
                        noted(group.head(), photos),
                        group.others().stream().map(each -> noted(each, photos)).toList()))
                .sorted(Comparator.comparingInt((NotedGroup each) ->
                                each.head.one().stop == null ? Integer.MAX_VALUE : each.head.one().stop.position)
                        .thenComparingInt(NotedGroup::number))
                .toList();
    }

    private static Noted noted(Observation one, Map<UUID, List<ObservationPhoto.Brief>> photos) {
        return new Noted(one, photos.getOrDefault(one.id, List.of()));
    }

    /** The number of the one that stands for it. */
    public int number() {
        return group.head().number;
    }

    /** Whether one of its observations has this number. */
    boolean has(int number) {
        return group.all().stream().anyMatch(each -> each.number == number);
    }
}
