package fr.portevoix.roadmap;

/** What became of a node from one version of the roadmap to the next. */
public enum NodeChange {
    SAME,
    RENAMED,
    SPLIT,
    MERGED,
    NEW,
    DROPPED
}
