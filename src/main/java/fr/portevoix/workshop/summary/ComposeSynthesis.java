package fr.portevoix.workshop.summary;

import fr.portevoix.workshop.Phase;
import fr.portevoix.workshop.Workshop;
import fr.portevoix.workshop.WorkshopHead;
import fr.portevoix.workshop.WorkshopItem;
import fr.portevoix.workshop.WorkshopObjective;
import fr.portevoix.workshop.WorkshopTopic;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Composes the synthesis of a session from its lines, its topics and its objectives. */
@ApplicationScoped
public class ComposeSynthesis {
    /** As everybody reads it: only the lines that were published with the session. */
    public Synthesis published(Workshop workshop) {
        return of(workshop, WorkshopItem::isPublic);
    }

    /** As it would be published now: the lines that were found readable. */
    public Synthesis readable(Workshop workshop) {
        return of(workshop, WorkshopItem::isReadable);
    }

    private static Synthesis of(Workshop workshop, Predicate<WorkshopItem> told) {
        List<WorkshopItem> all = WorkshopItem.of(workshop);
        List<WorkshopItem> items = all.stream()
                .filter(told)
                .sorted(Comparator.comparingInt((WorkshopItem item) -> item.position)
                        .thenComparingInt(item -> item.number))
                .toList();
        List<WorkshopObjective> objectives = WorkshopObjective.of(workshop);
        List<WorkshopTopic> topics = WorkshopTopic.of(workshop).stream()
                .sorted(Comparator.comparingInt((WorkshopTopic topic) ->
                                topic.objective == null ? Integer.MAX_VALUE : objectives.indexOf(topic.objective))
                        .thenComparingInt(topic -> topic.position))
                .toList();
        return new Synthesis(
                workshop,
                WorkshopHead.of(workshop),
                Arrays.stream(Phase.values())
                        .map(phase -> new Synthesis.Told(
                                phase,
                                groups(
                                        topics,
                                        items.stream()
                                                .filter(item -> item.phase == phase)
                                                .toList())))
                        .filter(phase -> phase.size() > 0)
                        .toList(),
                tree(objectives, topics, items),
                all.size() - items.size());
    }

    private static List<Synthesis.Group> groups(List<WorkshopTopic> topics, List<WorkshopItem> items) {
        List<Synthesis.Group> groups = new ArrayList<>();
        List<WorkshopItem> loose =
                items.stream().filter(item -> item.topic == null).toList();
        add(groups, "", loose.stream().filter(item -> item.question == null).toList());
        topics.forEach(topic -> add(groups, topic.label, of(topic, items)));
        // What was asked in the street and stands under no topic stands under its question.
        loose.stream()
                .map(item -> item.question)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparingInt(question -> question.position))
                .forEach(question -> add(
                        groups,
                        question.body,
                        loose.stream()
                                .filter(item -> question.equals(item.question))
                                .toList()));
        return groups;
    }

    private static void add(List<Synthesis.Group> groups, String title, List<WorkshopItem> items) {
        if (!items.isEmpty()) {
            groups.add(new Synthesis.Group(
                    title,
                    items.stream()
                            .map(item -> new Synthesis.Line(
                                    item.number,
                                    item.contribution.readableWords(),
                                    item.contribution.language,
                                    item.hearts))
                            .toList()));
        }
    }

    /** Only what has a line that is told: a topic's name could tell what the lines that are not told are about. */
    private static List<Synthesis.Objective> tree(
            List<WorkshopObjective> objectives, List<WorkshopTopic> topics, List<WorkshopItem> items) {
        List<Synthesis.Objective> tree = new ArrayList<>();
        for (WorkshopObjective objective : objectives) {
            tree.add(new Synthesis.Objective(
                    objective.label, topics(topics, items, topic -> objective.equals(topic.objective))));
        }
        List<Synthesis.Topic> loose = topics(topics, items, topic -> topic.objective == null);
        if (!tree.isEmpty() && !loose.isEmpty()) {
            tree.add(new Synthesis.Objective("", loose));
        }
        return tree;
    }

    private static List<Synthesis.Topic> topics(
            List<WorkshopTopic> topics, List<WorkshopItem> items, Predicate<WorkshopTopic> under) {
        return topics.stream()
                .filter(under)
                .map(topic -> {
                    List<WorkshopItem> its = of(topic, items);
                    return new Synthesis.Topic(
                            topic.label,
                            its.size(),
                            its.stream().mapToInt(item -> item.hearts).sum());
                })
                .filter(topic -> topic.lines() > 0)
                .toList();
    }

    private static List<WorkshopItem> of(WorkshopTopic topic, List<WorkshopItem> items) {
        return items.stream().filter(item -> topic.equals(item.topic)).toList();
    }
}
