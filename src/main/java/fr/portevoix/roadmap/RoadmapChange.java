package fr.portevoix.roadmap;

import fr.portevoix.shared.database.Thing;
import fr.portevoix.territory.Contract;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.List;

/** One line of the mapping between two versions. */
@Entity
public class RoadmapChange extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Roadmap fromRoadmap;

    @ManyToOne(fetch = FetchType.LAZY)
    public Roadmap toRoadmap;

    @ManyToOne(fetch = FetchType.LAZY)
    public RoadmapNode fromNode;

    @ManyToOne(fetch = FetchType.LAZY)
    public RoadmapNode toNode;

    @Enumerated(EnumType.STRING)
    public NodeChange kind;

    /** The mapping between two versions. */
    public static List<RoadmapChange> between(Roadmap from, Roadmap to) {
        return list(
                "from RoadmapChange c left join fetch c.fromNode left join fetch c.toNode"
                        + " where c.fromRoadmap = ?1 and c.toRoadmap = ?2",
                from,
                to);
    }

    /** Every line of mapping between versions of a contract. */
    public static List<RoadmapChange> of(Contract contract) {
        return list(
                "from RoadmapChange c join fetch c.fromRoadmap f join fetch c.toRoadmap t"
                        + " left join fetch c.fromNode a left join fetch c.toNode b where f.contract = ?1"
                        + " order by f.position, t.position, a.position, b.position",
                contract);
    }
}
