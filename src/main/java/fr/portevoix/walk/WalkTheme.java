package fr.portevoix.walk;

import fr.portevoix.roadmap.RoadmapNode;
import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.List;

/** Something that a walk looks at, and the objective that it leads to. */
@Entity
public class WalkTheme extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Walk walk;

    public int position;
    public String label;

    /** Where its observations lead in the roadmap, or null. */
    @ManyToOne(fetch = FetchType.LAZY)
    public RoadmapNode node;

    /** The themes of a walk in their order. */
    public static List<WalkTheme> of(Walk walk) {
        return list("select t from WalkTheme t left join fetch t.node where t.walk = ?1 order by t.position", walk);
    }
}
