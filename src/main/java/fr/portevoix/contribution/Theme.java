package fr.portevoix.contribution;

import fr.portevoix.roadmap.RoadmapNode;
import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A theme: a code for what words are about, tied to the roadmap nodes that it leads to. */
@Entity
public class Theme extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Codebook codebook;

    public String slug;
    public String label;
    public int position;
    public boolean retired;

    @ManyToMany
    @JoinTable(
            name = "theme_node",
            joinColumns = @JoinColumn(name = "theme_id"),
            inverseJoinColumns = @JoinColumn(name = "node_id"))
    public Set<RoadmapNode> nodes = new HashSet<>();

    /** Themes of another codebook that this one is explicitly linked to. */
    @ManyToMany
    @JoinTable(
            name = "theme_link",
            joinColumns = @JoinColumn(name = "theme_id"),
            inverseJoinColumns = @JoinColumn(name = "linked_id"))
    public Set<Theme> linked = new HashSet<>();

    /** The themes of a codebook that are in use, in their order. */
    public static List<Theme> of(Codebook codebook) {
        return list("codebook = ?1 and retired = false order by position, label", codebook);
    }
}
