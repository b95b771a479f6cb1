package fr.portevoix.contribution.heir;

import fr.portevoix.contribution.Coding;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.NodeTag;
import fr.portevoix.contribution.Theme;
import fr.portevoix.roadmap.Roadmap;
import fr.portevoix.roadmap.RoadmapChange;
import fr.portevoix.roadmap.RoadmapNode;
import fr.portevoix.roadmap.RoadmapTranslation;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads what was tagged in an earlier version of the roadmap in the version in force, without changing a tag.
 *
 * <p>A node that lives on, was renamed or was merged has one heir, which follows from the mapping. One that was split has
 * several: its words are read only where a person chose.
 */
@ApplicationScoped
public class NodesToday {

    /** What a contribution is about in the version in force, and the nodes of which a person must still choose the heir. */
    public record Reading(Set<RoadmapNode> nodes, Set<RoadmapNode> undecided) {}

    /** The reading of one contribution; nothing where no roadmap is published. */
    public Reading of(Contribution contribution) {
        Reading reading = new Reading(new LinkedHashSet<>(), new LinkedHashSet<>());
        Roadmap current = Roadmap.current(contribution.contract).orElse(null);
        if (current == null) {
            return reading;
        }
        RoadmapTranslation translation = new RoadmapTranslation(RoadmapChange.of(contribution.contract));
        List<Theme> themes = Coding.<Coding>list(
                        "select distinct k from Coding k join fetch k.theme t left join fetch t.nodes where k.contribution = ?1",
                        contribution)
                .stream()
                .map(coding -> coding.theme)
                .toList();
        List<NodeChoice> chosen = themes.isEmpty()
                ? NodeChoice.list("contribution", contribution)
                : NodeChoice.list("contribution = ?1 or theme in ?2", contribution, themes);
        for (Theme theme : themes) {
            List<NodeChoice> own =
                    chosen.stream().filter(choice -> theme.equals(choice.theme)).toList();
            theme.nodes.forEach(node -> add(reading, translation.read(node, current), node, own));
        }
        List<NodeChoice> own =
                chosen.stream().filter(choice -> choice.theme == null).toList();
        NodeTag.<NodeTag>list("select n from NodeTag n join fetch n.node where n.contribution = ?1", contribution)
                .forEach(tag -> add(reading, translation.read(tag.node, current), tag.node, own));
        return reading;
    }

    private static void add(
            Reading reading, RoadmapTranslation.Reading translated, RoadmapNode node, List<NodeChoice> chosen) {
        if (!translated.needsPerson()) {
            reading.nodes().addAll(translated.nodes());
            return;
        }
        List<NodeChoice> said =
                chosen.stream().filter(choice -> node.equals(choice.fromNode)).toList();
        if (said.isEmpty()) {
            reading.undecided().add(node);
        }
        said.stream()
                .map(choice -> choice.toNode)
                // A choice among heirs that the mapping no longer names is no choice.
                .filter(heir -> heir != null && translated.nodes().contains(heir))
                .forEach(reading.nodes()::add);
    }

    /** The nodes of any version whose one reading in this version is among these. */
    public Set<RoadmapNode> leadingTo(Contract contract, Roadmap version, Collection<RoadmapNode> asked) {
        RoadmapTranslation translation = new RoadmapTranslation(RoadmapChange.of(contract));
        Set<RoadmapNode> leading = new HashSet<>(asked);
        for (RoadmapNode node : RoadmapNode.<RoadmapNode>list("roadmap.contract", contract)) {
            RoadmapTranslation.Reading reading = translation.read(node, version);
            if (reading.nodes().size() == 1 && asked.contains(reading.nodes().get(0))) {
                leading.add(node);
            }
        }
        return leading;
    }
}
