package fr.portevoix.action;

import fr.portevoix.roadmap.Roadmap;
import fr.portevoix.roadmap.RoadmapLevel;
import fr.portevoix.roadmap.RoadmapNode;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.Quartier;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The quartiers and the roadmap's nodes by the names that people write, however they set accents, capitals and blanks. */
public final class SheetNames {
    /** Where nothing is known by name. */
    public static final SheetNames NONE = new SheetNames();

    private final Map<String, UUID> quartiers = new HashMap<>();
    private final Map<String, String> spellings = new HashMap<>();
    private final Map<String, SheetContent.Node> objectives = new HashMap<>();
    private final Map<String, SheetContent.Node> axes = new HashMap<>();

    private SheetNames() {}

    /** What a contract knows today. */
    public static SheetNames of(Contract contract) {
        SheetNames names = new SheetNames();
        Quartier.of(contract).forEach(one -> names.quartier(one.id, one.name));
        Set<String> across = RoadmapLevel.of(contract).stream()
                .filter(level -> level.crossCutting)
                .map(level -> level.levelKey)
                .collect(Collectors.toSet());
        Roadmap.current(contract)
                .map(RoadmapNode::of)
                .orElse(List.of())
                .forEach(node -> names.node(
                        new SheetContent.Node(node.id, node.code, node.label), across.contains(node.levelKey)));
        return names;
    }

    /** Names without a database. */
    static SheetNames of(Map<UUID, String> quartiers, List<SheetContent.Node> objectives) {
        SheetNames names = new SheetNames();
        quartiers.forEach(names::quartier);
        objectives.forEach(node -> names.node(node, false));
        return names;
    }

    private void quartier(UUID id, String name) {
        quartiers.put(bare(name), id);
        spellings.put(bare(name), name);
    }

    private void node(SheetContent.Node node, boolean across) {
        Map<String, SheetContent.Node> known = across ? axes : objectives;
        known.putIfAbsent(bare(node.name()), node);
        known.putIfAbsent(bare(node.code()), node);
        known.putIfAbsent(bare(node.label()), node);
    }

    Optional<SheetContent.Place> place(String name, String text) {
        return Optional.ofNullable(quartiers.get(bare(name)))
                .map(id -> new SheetContent.Place(id, spellings.get(bare(name)), text));
    }

    Optional<SheetContent.Node> node(SheetPart part, String name) {
        return Optional.ofNullable((part == SheetPart.AXES ? axes : objectives).get(bare(name)));
    }

    /** The name without what people write in several ways. */
    static String bare(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
