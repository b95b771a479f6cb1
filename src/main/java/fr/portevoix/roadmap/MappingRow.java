package fr.portevoix.roadmap;

/** One line of a mapping file, its codes found in their versions; a side is null where there is nothing. */
record MappingRow(long line, RoadmapNode from, RoadmapNode to, NodeChange kind) {
    /** Whether the node lives on under the same identity. */
    boolean livesOn() {
        return kind == NodeChange.SAME || kind == NodeChange.RENAMED;
    }
}
