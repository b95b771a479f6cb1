package fr.portevoix.contribution;

import fr.portevoix.roadmap.RoadmapNode;
import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** A roadmap node given to a contribution directly, without a theme between. */
@Entity
@Table(name = "contribution_node")
public class NodeTag extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Contribution contribution;

    @ManyToOne(fetch = FetchType.LAZY)
    public RoadmapNode node;

    public UUID taggedBy;
    public LocalDate taggedOn;
}
