package fr.portevoix.contribution.heir;

import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.NodeTag;
import fr.portevoix.contribution.Reading;
import fr.portevoix.contribution.Theme;
import fr.portevoix.roadmap.Roadmap;
import fr.portevoix.roadmap.RoadmapChange;
import fr.portevoix.roadmap.RoadmapNode;
import fr.portevoix.roadmap.RoadmapTranslation;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.Quartier;
import fr.portevoix.territory.QuartierPredecessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a person must decide, and has decided, since the roadmap or the quartiers changed: themes first, since one answer
 * holds for all their words, then single contributions.
 */
@ApplicationScoped
public class SplitQueue {
    private static final Comparator<Item> ORDER =
            Comparator.comparing(Item::decided).thenComparing(Item::subject).thenComparing(Item::from);

    /** What an item is about. */
    public enum Subject {
        THEME,
        WORDS,
        QUARTIER
    }

    /** One of several heirs, and whether it was chosen. */
    public record Heir(UUID id, String label, boolean chosen) {}

    /**
     * One decision.
     *
     * @param id the theme's or the contribution's
     * @param fromId the node or quartier that became several
     * @param label the theme's name, or the beginning of the words
     * @param words how many contributions it concerns
     * @param none whether none of the heirs was chosen on purpose
     */
    public record Item(
            Subject subject,
            UUID id,
            UUID fromId,
            String label,
            String from,
            List<Heir> heirs,
            boolean decided,
            boolean none,
            long words) {
        /** How a form names it. */
        public String field() {
            return subject + "." + id + "." + fromId;
        }
    }

    /** All decisions of a contract, those that wait first. Words that are with the referent are not among them. */
    public List<Item> of(Contract contract) {
        List<Item> items = new ArrayList<>();
        Roadmap.current(contract).ifPresent(current -> {
            RoadmapTranslation translation = new RoadmapTranslation(RoadmapChange.of(contract));
            Map<RoadmapNode, List<RoadmapNode>> split = new HashMap<>();
            for (RoadmapNode node : RoadmapNode.<RoadmapNode>list("roadmap.contract", contract)) {
                RoadmapTranslation.Reading reading = translation.read(node, current);
                if (reading.needsPerson()) {
                    split.put(node, reading.nodes());
                }
            }
            if (!split.isEmpty()) {
                items.addAll(themes(split));
                items.addAll(words(split));
            }
        });
        items.addAll(quartiers(contract));
        items.sort(ORDER);
        return items;
    }

    private static List<Item> themes(Map<RoadmapNode, List<RoadmapNode>> split) {
        List<Theme> themes = Theme.list("select distinct t from Theme t join t.nodes n where n in ?1", split.keySet());
        if (themes.isEmpty()) {
            return List.of();
        }
        List<NodeChoice> choices = NodeChoice.list("theme in ?1", themes);
        List<Item> items = new ArrayList<>();
        for (Theme theme : themes) {
            long words = Contribution.count(
                    "select count(distinct c) from Contribution c join c.codings k where k.theme = ?1 and c.counted = true",
                    theme);
            for (RoadmapNode node : theme.nodes) {
                if (split.containsKey(node)) {
                    List<NodeChoice> said = choices.stream()
                            .filter(choice -> theme.equals(choice.theme) && node.equals(choice.fromNode))
                            .toList();
                    items.add(item(Subject.THEME, theme.id, theme.label, node, split.get(node), said, words));
                }
            }
        }
        return items;
    }

    private static List<Item> words(Map<RoadmapNode, List<RoadmapNode>> split) {
        List<NodeTag> tags = NodeTag.list(
                "select n from NodeTag n join fetch n.node join fetch n.contribution c where n.node in ?1"
                        + " and c.counted = true and c.reading <> ?2",
                split.keySet(),
                Reading.ASIDE);
        if (tags.isEmpty()) {
            return List.of();
        }
        List<NodeChoice> choices = NodeChoice.list("contribution is not null and fromNode in ?1", split.keySet());
        return tags.stream()
                .map(tag -> item(
                        Subject.WORDS,
                        tag.contribution.id,
                        tag.contribution.excerpt(),
                        tag.node,
                        split.get(tag.node),
                        choices.stream()
                                .filter(choice -> tag.contribution.equals(choice.contribution)
                                        && tag.node.equals(choice.fromNode))
                                .toList(),
                        1))
                .toList();
    }

    private static Item item(
            Subject subject,
            UUID id,
            String label,
            RoadmapNode node,
            List<RoadmapNode> heirs,
            List<NodeChoice> said,
            long words) {
        List<Heir> offered = heirs.stream()
                .map(heir -> new Heir(
                        heir.id,
                        heir.code + " " + heir.label,
                        said.stream().anyMatch(choice -> heir.equals(choice.toNode))))
                .toList();
        String from = node.code + " " + node.label + " (" + node.roadmap.title + ")";
        boolean none = said.stream().anyMatch(choice -> choice.toNode == null);
        return new Item(subject, id, node.id, label, from, offered, !said.isEmpty(), none, words);
    }

    private static List<Item> quartiers(Contract contract) {
        List<QuartierPredecessor> links = QuartiersToday.links(contract);
        Map<Quartier, Set<Quartier>> split = new HashMap<>();
        links.stream().map(link -> link.predecessor).distinct().forEach(quartier -> {
            Set<Quartier> heirs = QuartiersToday.heirs(quartier, links);
            if (heirs.size() > 1) {
                split.put(quartier, heirs);
            }
        });
        if (split.isEmpty()) {
            return List.of();
        }
        List<Contribution> said = Contribution.list(
                "select distinct c from Contribution c join fetch c.quartiers q where q in ?1 and c.counted = true"
                        + " and c.reading <> ?2",
                split.keySet(),
                Reading.ASIDE);
        List<QuartierChoice> choices = QuartierChoice.list("fromQuartier in ?1", split.keySet());
        List<Item> items = new ArrayList<>();
        for (Contribution each : said) {
            for (Quartier quartier : each.quartiers) {
                if (split.containsKey(quartier)) {
                    items.add(item(each, quartier, split.get(quartier), choices));
                }
            }
        }
        return items;
    }

    private static Item item(
            Contribution said, Quartier quartier, Collection<Quartier> heirs, List<QuartierChoice> choices) {
        List<QuartierChoice> own = choices.stream()
                .filter(choice -> said.equals(choice.contribution) && quartier.equals(choice.fromQuartier))
                .toList();
        List<Heir> offered = heirs.stream()
                .map(heir ->
                        new Heir(heir.id, heir.name, own.stream().anyMatch(choice -> heir.equals(choice.toQuartier))))
                .toList();
        boolean none = own.stream().anyMatch(choice -> choice.toQuartier == null);
        return new Item(
                Subject.QUARTIER,
                said.id,
                quartier.id,
                said.excerpt(),
                quartier.name,
                offered,
                !own.isEmpty(),
                none,
                1);
    }
}
