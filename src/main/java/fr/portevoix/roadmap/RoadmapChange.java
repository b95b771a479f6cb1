package fr.portevoix.roadmap;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

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
}
