package fr.portevoix.contribution.heir;

import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.Theme;
import fr.portevoix.roadmap.RoadmapNode;
import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.UUID;

/** Which heir of a node that was split a theme, or one contribution, is about; no heir: none of them. */
@Entity
public class NodeChoice extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Theme theme;

    @ManyToOne(fetch = FetchType.LAZY)
    public Contribution contribution;

    @ManyToOne(fetch = FetchType.LAZY)
    public RoadmapNode fromNode;

    @ManyToOne(fetch = FetchType.LAZY)
    public RoadmapNode toNode;

    public UUID chosenBy;
    public LocalDate chosenOn;
}
