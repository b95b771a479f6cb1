package fr.portevoix.action;

import fr.portevoix.action.difference.Compare;
import fr.portevoix.action.difference.Piece;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What changed from one text of a sheet to another, part by part. */
public record SheetDifference(List<Part> parts) {
    /** A part that changed. */
    public record Part(SheetPart part, List<Piece> pieces) {
        /** What the first text says here, with what went marked. */
        public List<Piece> before() {
            return pieces.stream().filter(piece -> !piece.isAdded()).toList();
        }

        /** What the second text says here, with what came marked. */
        public List<Piece> after() {
            return pieces.stream().filter(piece -> !piece.isRemoved()).toList();
        }

        /** Whether the first text said nothing here. */
        public boolean isFresh() {
            return before().isEmpty();
        }

        /** Whether the second text says nothing here any more. */
        public boolean isGone() {
            return after().isEmpty();
        }
    }

    /** The parts that differ, in the order of the sheet. */
    public static SheetDifference of(SheetContent before, SheetContent after) {
        Map<SheetPart, String> first = SheetText.of(before);
        Map<SheetPart, String> second = SheetText.of(after);
        return new SheetDifference(Arrays.stream(SheetPart.values())
                .filter(part -> !first.getOrDefault(part, "").equals(second.getOrDefault(part, "")))
                .map(part -> new Part(part, Compare.texts(first.getOrDefault(part, ""), second.getOrDefault(part, ""))))
                .toList());
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }
}
