package fr.portevoix.action.meeting;

import fr.portevoix.action.Choice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** Puts items on an agenda, moves them and takes them off. */
@ApplicationScoped
public class EditAgenda {
    /** Adds what is only words on this agenda. */
    @Transactional
    public AgendaItem addFree(Meeting meeting, String label, Integer duration) {
        return add(meeting, AgendaItem.FREE, null, label, duration);
    }

    /** Adds a thing of a kind that can be decided on. */
    @Transactional
    public AgendaItem add(Meeting meeting, String kind, Choice choice, Integer duration) {
        return add(meeting, kind, choice, choice.label(), duration);
    }

    private static AgendaItem add(Meeting meeting, String kind, Choice choice, String label, Integer duration) {
        AgendaItem item = new AgendaItem();
        item.meeting = meeting;
        item.kind = kind;
        item.label = label;
        item.duration = duration;
        if (choice != null) {
            item.subjectId = choice.id();
            item.version = choice.version();
            item.address = choice.address();
        }
        item.position = (int) AgendaItem.count("meeting", meeting);
        item.persist();
        return item;
    }

    /** Puts an item at this place, from 0 on; beyond the end is the end. */
    @Transactional
    public void place(AgendaItem moved, int place) {
        List<AgendaItem> order = new ArrayList<>(AgendaItem.of(moved.meeting));
        order.remove(moved);
        order.add(Math.max(0, Math.min(place, order.size())), moved);
        number(order);
    }

    /** Moves an item one place up or down; at either end it stays. */
    @Transactional
    public void move(AgendaItem moved, boolean up) {
        int at = AgendaItem.of(moved.meeting).indexOf(moved);
        place(moved, up ? at - 1 : at + 1);
    }

    /** Takes an item off, with its draft; false where a decision on it is published. */
    @Transactional
    public boolean remove(AgendaItem item) {
        Decision decision = Decision.on(item).orElse(null);
        if (decision != null && decision.isPublished()) {
            return false;
        }
        Meeting meeting = item.meeting;
        if (decision != null) {
            decision.delete();
            Decision.flush();
        }
        AgendaItem.delete("id", item.id);
        number(AgendaItem.of(meeting));
        return true;
    }

    private static void number(List<AgendaItem> order) {
        for (int place = 0; place < order.size(); place++) {
            AgendaItem.update("position = ?1 where id = ?2", place, order.get(place).id);
        }
    }
}
