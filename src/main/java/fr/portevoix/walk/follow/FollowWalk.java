package fr.portevoix.walk.follow;

import fr.portevoix.contribution.Reading;
import fr.portevoix.contribution.Relation;
import fr.portevoix.contribution.Use;
import fr.portevoix.contribution.task.Task;
import fr.portevoix.contribution.task.TaskPhoto;
import fr.portevoix.walk.Walk;
import fr.portevoix.walk.WalkRules;
import fr.portevoix.walk.observe.Group;
import fr.portevoix.walk.observe.Observation;
import fr.portevoix.walk.observe.ObservationKind;
import fr.portevoix.walk.observe.ObservationPhoto;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Says what became of each thing that was noted on a walk. */
@ApplicationScoped
public class FollowWalk {
    @Inject
    WalkRules rules;

    /** As everybody reads it: what is published, and nothing else. */
    public List<Followed> published(Walk walk) {
        return of(walk, Observation::isPublic);
    }

    /** As the team reads it: what somebody has read. */
    public List<Followed> read(Walk walk) {
        return of(walk, one -> one.contribution.reading != Reading.UNREAD && one.contribution.counted);
    }

    private List<Followed> of(Walk walk, Predicate<Observation> told) {
        List<Group> groups = Group.of(Observation.of(walk), told);
        Map<UUID, List<Use>> uses = Use.<Use>list(
                        "select u from Use u where u.contribution.sourceKind = ?1 and u.contribution.sourceId = ?2"
                                + " order by u.usedOn, u.id",
                        Walk.KIND,
                        walk.id)
                .stream()
                .collect(Collectors.groupingBy(use -> use.contribution.id));
        Set<UUID> asked = uses.values().stream()
                .flatMap(List::stream)
                .filter(use -> use.kind.equals(Task.KIND) && use.subjectId != null)
                .map(use -> use.subjectId)
                .collect(Collectors.toSet());
        Map<UUID, Task> tasks = asked.isEmpty()
                ? Map.of()
                : Task.<Task>list("select t from Task t join fetch t.addressee where t.id in ?1", asked).stream()
                        .collect(Collectors.toMap(task -> task.id, Function.identity()));
        Map<UUID, TaskPhoto.Brief> after = TaskPhoto.of(asked);
        Map<UUID, List<ObservationPhoto.Brief>> before = ObservationPhoto.of(walk);
        return groups.stream()
                .map(group -> followed(group, uses, tasks, after, before))
                .toList();
    }

    private Followed followed(
            Group group,
            Map<UUID, List<Use>> uses,
            Map<UUID, Task> tasks,
            Map<UUID, TaskPhoto.Brief> after,
            Map<UUID, List<ObservationPhoto.Brief>> before) {
        List<Task> asked = new ArrayList<>();
        List<Use> others = new ArrayList<>();
        Set<UUID> known = new HashSet<>();
        for (Observation each : group.all()) {
            for (Use use : uses.getOrDefault(each.contribution.id, List.of())) {
                Task task = use.kind.equals(Task.KIND) ? tasks.get(use.subjectId) : null;
                if (task == null) {
                    others.add(use);
                } else if (known.add(task.id)) {
                    asked.add(task);
                }
            }
        }
        // What waits for an answer stands before what was answered on the same day.
        asked.sort(Comparator.comparing((Task task) -> task.handedOn).thenComparing(task -> !task.isAnswered()));
        Task last = asked.isEmpty() ? null : asked.get(asked.size() - 1);
        Use other = others.stream()
                .filter(use -> use.relation != Relation.ASIDE)
                .findFirst()
                .or(() -> others.stream().findFirst())
                .orElse(null);
        return new Followed(
                group,
                group.all().stream()
                        .flatMap(each -> before.getOrDefault(each.id, List.of()).stream())
                        .filter(ObservationPhoto.Brief::shown)
                        .toList(),
                state(group, last, other),
                asked.stream()
                        .filter(Task::isAnswered)
                        .map(task -> new Followed.Answered(
                                task,
                                after.containsKey(task.id) && after.get(task.id).shown() ? after.get(task.id) : null))
                        .toList(),
                last == null || last.isAnswered() ? null : last,
                other,
                rules.today());
    }

    private static FollowState state(Group group, Task last, Use other) {
        if (last != null) {
            return last.isAnswered() ? FollowState.of(last.outcome) : FollowState.ASKED;
        }
        if (other != null) {
            return other.relation == Relation.ASIDE ? FollowState.CLOSED : FollowState.ELSEWHERE;
        }
        return group.head().kind == ObservationKind.GOOD ? FollowState.FINE : FollowState.NOTED;
    }
}
