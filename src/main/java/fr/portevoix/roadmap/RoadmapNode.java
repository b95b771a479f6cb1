package fr.portevoix.roadmap;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Transient;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A challenge, an objective, an axis or a focus in one version; its lineage is what lives on across versions. */
@Entity
public class RoadmapNode extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Roadmap roadmap;

    public UUID lineage = UUID.randomUUID();
    public String code;

    @ManyToOne(fetch = FetchType.LAZY)
    public RoadmapNode parent;

    public String levelKey;
    public String label;
    public int position;

    /** The nodes of a version in the order of its source. */
    public static List<RoadmapNode> of(Roadmap roadmap) {
        return list("roadmap = ?1 order by position", roadmap);
    }

    /** The node of a version that has this code, if there is one. */
    public static Optional<RoadmapNode> at(Roadmap roadmap, String code) {
        return find("roadmap = ?1 and code = ?2", roadmap, code).firstResultOptional();
    }

    /** This node and all that stands below it in its version. */
    public List<RoadmapNode> withDescendants() {
        List<RoadmapNode> all = of(roadmap);
        List<RoadmapNode> found = new ArrayList<>(List.of(this));
        for (boolean grew = true; grew; ) {
            grew = found.addAll(all.stream()
                    .filter(node -> node.parent != null && found.contains(node.parent) && !found.contains(node))
                    .toList());
        }
        return found;
    }

    /** The code as the last part of an address. */
    @Transient
    public String getAddress() {
        return URLEncoder.encode(code, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
