package fr.portevoix.contribution;

import fr.portevoix.roadmap.RoadmapNode;
import fr.portevoix.shared.database.Thing;
import fr.portevoix.shared.text.Slug;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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

    /** Adds a theme at the end of a codebook. */
    public static Theme add(Codebook codebook, String label) {
        Theme theme = new Theme();
        theme.codebook = codebook;
        theme.label = label.strip();
        theme.slug = Slug.free(label, slug -> count("codebook = ?1 and slug = ?2", codebook, slug) > 0);
        theme.position = (int) count("codebook", codebook) + 1;
        theme.persist();
        return theme;
    }

    /** The theme of a codebook that has this label or this slug, retired or not. */
    public static Optional<Theme> named(Codebook codebook, String labelOrSlug) {
        String asked = labelOrSlug.strip();
        return Theme.<Theme>find(
                        "codebook = ?1 and (lower(label) = lower(?2) or slug = ?2 or slug = ?3)",
                        codebook,
                        asked,
                        Slug.of(asked))
                .firstResultOptional();
    }

    /** The themes of a codebook that are in use, in their order. */
    public static List<Theme> of(Codebook codebook) {
        return list("codebook = ?1 and retired = false order by position, label", codebook);
    }
}
