package fr.portevoix.contribution;

import fr.portevoix.roadmap.Roadmap;
import fr.portevoix.roadmap.RoadmapNode;
import fr.portevoix.territory.Contract;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The nodes of the version in force, found by the codes that people write. */
final class NodeCodes {
    private final Map<String, RoadmapNode> byCode;

    private NodeCodes(Map<String, RoadmapNode> byCode) {
        this.byCode = byCode;
    }

    static NodeCodes of(Contract contract) {
        List<RoadmapNode> nodes = Roadmap.current(contract).map(RoadmapNode::of).orElse(List.of());
        return new NodeCodes(nodes.stream().collect(Collectors.toMap(node -> node.code, Function.identity())));
    }

    /** The codes in a cell, which spaces or semicolons separate. */
    static List<String> in(String cell) {
        return Stream.of(cell.split("[\\s;]+")).filter(code -> !code.isEmpty()).toList();
    }

    Optional<RoadmapNode> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    boolean areEmpty() {
        return byCode.isEmpty();
    }
}
