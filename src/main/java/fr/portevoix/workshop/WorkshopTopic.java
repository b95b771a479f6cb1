package fr.portevoix.workshop;

import fr.portevoix.contribution.Theme;
import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.Optional;

/** A topic that lines of a session are grouped under. */
@Entity
public class WorkshopTopic extends Thing {
    /** As long as a label may be. */
    public static final int LONGEST = 300;

    @ManyToOne(fetch = FetchType.LAZY)
    public Workshop workshop;

    public int position;
    public String label;

    @ManyToOne(fetch = FetchType.LAZY)
    public WorkshopObjective objective;

    /** The theme that its lines are coded with, if it became one. */
    @ManyToOne(fetch = FetchType.LAZY)
    public Theme theme;

    /** The topics of a session in their order, with their objectives and themes. */
    public static List<WorkshopTopic> of(Workshop workshop) {
        return list(
                "from WorkshopTopic t left join fetch t.objective left join fetch t.theme"
                        + " where t.workshop = ?1 order by t.position, t.id",
                workshop);
    }

    /** The topic of a session that bears this label, whatever the capitals. */
    public static Optional<WorkshopTopic> named(Workshop workshop, String label) {
        return find("workshop = ?1 and lower(label) = lower(?2)", workshop, label.strip())
                .firstResultOptional();
    }

    /** Adds a topic at the end of those of a session. */
    public static WorkshopTopic add(Workshop workshop, String label) {
        WorkshopTopic topic = new WorkshopTopic();
        topic.workshop = workshop;
        topic.label = label.strip();
        topic.position = (int) count("workshop", workshop) + 1;
        topic.persist();
        return topic;
    }
}
