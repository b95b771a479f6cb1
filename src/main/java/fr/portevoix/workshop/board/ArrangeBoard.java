package fr.portevoix.workshop.board;

import fr.portevoix.account.Audit;
import fr.portevoix.contribution.CodeContribution;
import fr.portevoix.contribution.Codebook;
import fr.portevoix.contribution.Theme;
import fr.portevoix.workshop.Workshop;
import fr.portevoix.workshop.WorkshopItem;
import fr.portevoix.workshop.WorkshopObjective;
import fr.portevoix.workshop.WorkshopTopic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Puts lines under topics and topics under objectives; where a topic is a theme, its lines are coded with it. */
@ApplicationScoped
public class ArrangeBoard {
    /** Behind all others. */
    static final int LAST = Integer.MAX_VALUE;

    @Inject
    CodeContribution codeContribution;

    @Inject
    Audit audit;

    /** Puts lines under a topic (null: under none) at this place, in their order. */
    @Transactional
    public void put(Workshop workshop, Collection<Integer> numbers, WorkshopTopic topic, int place, UUID by) {
        List<WorkshopItem> moved = WorkshopItem.<WorkshopItem>list(
                "from WorkshopItem i join fetch i.contribution left join fetch i.topic where i.workshop = ?1"
                        + " and i.number in ?2 order by i.number",
                workshop,
                numbers);
        WorkshopTopic under = topic == null ? null : WorkshopTopic.findById(topic.id);
        for (WorkshopItem item : moved) {
            code(item, under, by);
            item.topic = under;
        }
        List<WorkshopItem> order = new ArrayList<>(
                under == null
                        ? WorkshopItem.<WorkshopItem>list(
                                "workshop = ?1 and topic is null order by position, number", workshop)
                        : WorkshopItem.<WorkshopItem>list("topic = ?1 order by position, number", under));
        order.removeAll(moved);
        order.addAll(Math.max(0, Math.min(place, order.size())), moved);
        for (int at = 0; at < order.size(); at++) {
            order.get(at).position = at + 1;
        }
    }

    /** Puts a topic under an objective (null: under none) at this place among its topics. */
    @Transactional
    public void put(WorkshopTopic topic, WorkshopObjective objective, int place) {
        WorkshopTopic moved = WorkshopTopic.findById(topic.id);
        moved.objective = objective == null ? null : WorkshopObjective.findById(objective.id);
        List<WorkshopTopic> order = new ArrayList<>(WorkshopTopic.of(moved.workshop).stream()
                .filter(other -> java.util.Objects.equals(other.objective, moved.objective))
                .toList());
        order.remove(moved);
        order.add(Math.max(0, Math.min(place, order.size())), moved);
        for (int at = 0; at < order.size(); at++) {
            order.get(at).position = at + 1;
        }
    }

    /** Names an objective, a new one (null) at the end of the others. */
    @Transactional
    public void name(Workshop workshop, WorkshopObjective objective, String label) {
        if (objective != null) {
            WorkshopObjective.update("label = ?1 where id = ?2", label, objective.id);
            return;
        }
        WorkshopObjective fresh = new WorkshopObjective();
        fresh.workshop = Workshop.findById(workshop.id);
        fresh.label = label;
        fresh.position = (int) WorkshopObjective.count("workshop", workshop) + 1;
        fresh.persist();
    }

    /** Moves an objective among the others by so many places. */
    @Transactional
    public void move(WorkshopObjective objective, int by) {
        List<WorkshopObjective> order = new ArrayList<>(WorkshopObjective.of(objective.workshop));
        int place = order.indexOf(objective) + by;
        order.remove(objective);
        order.add(Math.max(0, Math.min(place, order.size())), WorkshopObjective.findById(objective.id));
        for (int at = 0; at < order.size(); at++) {
            order.get(at).position = at + 1;
        }
    }

    /** Takes an objective away; its topics stay, under none. */
    @Transactional
    public void remove(WorkshopObjective objective) {
        WorkshopTopic.update("objective = null where objective = ?1", objective);
        WorkshopObjective.delete("id", objective.id);
    }

    /** Begins a topic; answers the one that bears this name already, if there is one. */
    @Transactional
    public WorkshopTopic begin(Workshop workshop, String label) {
        Workshop stored = Workshop.findById(workshop.id);
        return WorkshopTopic.named(stored, label).orElseGet(() -> WorkshopTopic.add(stored, label));
    }

    /** Names a topic anew. */
    @Transactional
    public void name(WorkshopTopic topic, String label) {
        WorkshopTopic.update("label = ?1 where id = ?2", label, topic.id);
    }

    /** Takes a topic away; its lines stay, under none, and stay coded as they are. */
    @Transactional
    public void remove(WorkshopTopic topic) {
        WorkshopItem.update("topic = null where topic = ?1", topic);
        WorkshopTopic.delete("id", topic.id);
    }

    /** Makes a topic a theme of a codebook, or the theme of that name that the book has: its lines are coded with it from now on. */
    @Transactional
    public int theme(WorkshopTopic topic, Codebook codebook, UUID by) {
        WorkshopTopic stored = WorkshopTopic.findById(topic.id);
        Codebook book = Codebook.findById(codebook.id);
        stored.theme = Theme.named(book, stored.label).orElseGet(() -> Theme.add(book, stored.label));
        stored.theme.retired = false;
        List<WorkshopItem> items =
                WorkshopItem.list("from WorkshopItem i join fetch i.contribution where i.topic = ?1", stored);
        int coded = 0;
        for (WorkshopItem item : items) {
            if (!item.contribution.isAside()) {
                codeContribution.give(item.contribution, stored.theme, by);
                coded++;
            }
        }
        audit.keep("workshop.theme", stored.workshop.contract.id, "theme", stored.theme.id, stored.label);
        return coded;
    }

    /** What somebody coded by hand stays: only the theme that came with the topic goes with it. */
    private void code(WorkshopItem item, WorkshopTopic under, UUID by) {
        Theme before = item.topic == null ? null : item.topic.theme;
        Theme after = under == null ? null : under.theme;
        if (item.contribution.isAside() || java.util.Objects.equals(before, after)) {
            return;
        }
        if (before != null) {
            codeContribution.takeAway(item.contribution, before);
        }
        if (after != null) {
            codeContribution.give(item.contribution, after, by);
        }
    }
}
