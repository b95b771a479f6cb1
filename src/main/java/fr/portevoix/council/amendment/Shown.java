package fr.portevoix.council.amendment;

import fr.portevoix.action.SheetContent;
import fr.portevoix.action.SheetRewriting;
import fr.portevoix.action.difference.Compare;
import fr.portevoix.action.difference.Piece;
import java.util.ArrayList;
import java.util.List;

/** A change as people read it: the passage around it, with what goes and what comes marked in its place. */
final class Shown {
    private static final int LONGEST_BRIEF = 80;

    private Shown() {}

    /** The passage with the change in it; the sheet is the one that the change is asked of. */
    static List<Piece> pieces(SheetContent sheet, Change change) {
        Blocks blocks = Blocks.of(sheet, change.part());
        String text = String.join("\n", SheetRewriting.rows(sheet, change.part()));
        if (!change.fits(text)) {
            return List.of(new Piece(Piece.Kind.REMOVED, change.quote()), new Piece(Piece.Kind.ADDED, change.words()));
        }
        int from = change.start();
        int until = change.end();
        for (Blocks.Block block : blocks.all()) {
            if (block.start() <= change.start() && change.start() <= block.end()) {
                from = Math.min(from, block.start());
            }
            if (block.start() <= change.end() && change.end() <= block.end()) {
                until = Math.max(until, block.end());
            }
        }
        List<Piece> pieces = new ArrayList<>();
        put(pieces, Piece.Kind.SAME, text.substring(from, change.from()));
        if (change.kind() == Change.Kind.ADD) {
            String before = change.whole() && until > from ? "\n" : "";
            put(pieces, Piece.Kind.ADDED, before + change.words());
        } else {
            Compare.texts(change.quote(), change.words()).forEach(piece -> put(pieces, piece.kind(), piece.text()));
        }
        put(pieces, Piece.Kind.SAME, text.substring(change.end(), until));
        return pieces;
    }

    /** Words short enough for a sentence. */
    static String brief(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_BRIEF
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_BRIEF / 2)) + "…";
    }

    private static void put(List<Piece> pieces, Piece.Kind kind, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(kind, text));
        }
    }
}
