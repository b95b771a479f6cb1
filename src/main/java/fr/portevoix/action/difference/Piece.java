package fr.portevoix.action.difference;

/** A stretch of a difference: words that both texts have, or only one of them. */
public record Piece(Kind kind, String text) {
    /** In which of the two texts the words are. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    public boolean isRemoved() {
        return kind == Kind.REMOVED;
    }

    public boolean isAdded() {
        return kind == Kind.ADDED;
    }
}
