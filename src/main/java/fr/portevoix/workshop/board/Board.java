package fr.portevoix.workshop.board;

import fr.portevoix.contribution.Codebook;
import fr.portevoix.workshop.Phase;
import fr.portevoix.workshop.Workshop;
import fr.portevoix.workshop.WorkshopItem;
import fr.portevoix.workshop.WorkshopObjective;
import fr.portevoix.workshop.WorkshopTopic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The board as it is shown: columns of objectives with their topics and lines, and what is under nothing yet.
 *
 * @param phase the phase whose lines are shown, null for all
 */
public record Board(
        Workshop workshop,
        Phase phase,
        List<WorkshopItem> loose,
        List<Column> columns,
        List<WorkshopTopic> topics,
        List<WorkshopObjective> objectives,
        List<String> wished,
        List<Codebook> books) {
    /** An objective (null: none) with its topics. */
    public record Column(WorkshopObjective objective, List<Pile> piles) {}

    /** A topic with its lines. */
    public record Pile(WorkshopTopic topic, List<WorkshopItem> items) {}

    /** What addresses of the page end with, so that it comes back to the same lines. */
    public String query() {
        return phase == null ? "" : "?phase=" + phase;
    }

    /** The phases that can be shown. */
    public List<Phase> phases() {
        return List.of(Phase.values());
    }

    static Board of(Workshop workshop, Phase phase) {
        List<WorkshopItem> all = WorkshopItem.of(workshop);
        List<WorkshopItem> shown = all.stream()
                .filter(item -> phase == null || item.phase == phase)
                .sorted(Comparator.comparingInt((WorkshopItem item) -> item.position)
                        .thenComparingInt(item -> item.number))
                .toList();
        List<WorkshopObjective> objectives = WorkshopObjective.of(workshop);
        List<WorkshopTopic> topics = WorkshopTopic.of(workshop);
        List<Column> columns = new ArrayList<>();
        List<WorkshopObjective> heads = new ArrayList<>(objectives);
        heads.add(null);
        for (WorkshopObjective objective : heads) {
            columns.add(new Column(
                    objective,
                    topics.stream()
                            .filter(topic -> Objects.equals(topic.objective, objective))
                            .map(topic -> new Pile(
                                    topic,
                                    shown.stream()
                                            .filter(item -> topic.equals(item.topic))
                                            .toList()))
                            .toList()));
        }
        return new Board(
                workshop,
                phase,
                shown.stream().filter(item -> item.topic == null).toList(),
                columns,
                topics,
                objectives,
                wished(all),
                Codebook.of(workshop.contract));
    }

    /** Lines of the phase of objectives, offered as names of objectives. */
    private static List<String> wished(List<WorkshopItem> items) {
        return items.stream()
                .filter(item -> item.phase == Phase.OBJECTIVES && !item.contribution.isAside())
                .map(item -> item.contribution.readableWords())
                .filter(words -> words.length() <= WorkshopTopic.LONGEST)
                .distinct()
                .toList();
    }
}
