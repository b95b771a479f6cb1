package fr.portevoix.council.amendment;

import fr.portevoix.action.SheetContent;
import fr.portevoix.action.SheetPart;
import fr.portevoix.action.SheetRewriting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the paragraphs of a text, or the rows of a list, stand in the text of a part. */
record Blocks(String text, List<Block> all, boolean list) {
    private static final Pattern PARAGRAPH = Pattern.compile("\\S(?:[^\\n]*\\S)?");

    /** From where to where. */
    record Block(int start, int end) {
        boolean holds(int from, int until) {
            return start <= from && until <= end;
        }
    }

    static Blocks of(SheetContent sheet, SheetPart part) {
        List<String> rows = SheetRewriting.rows(sheet, part);
        List<Block> blocks = new ArrayList<>();
        if (part.isList()) {
            int at = 0;
            for (String row : rows) {
                blocks.add(new Block(at, at + row.length()));
                at += row.length() + 1;
            }
        } else {
            Matcher found = PARAGRAPH.matcher(rows.get(0));
            while (found.find()) {
                blocks.add(new Block(found.start(), found.end()));
            }
        }
        return new Blocks(String.join("\n", rows), blocks, part.isList());
    }

    /** The block that holds all of this stretch. */
    Optional<Integer> holding(int from, int until) {
        for (int at = 0; at < all.size(); at++) {
            if (all.get(at).holds(from, until)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** Where a stretch really begins to go when whole blocks go: with the line break before them. */
    int without(Change change) {
        for (int at = 1; at < all.size(); at++) {
            if (all.get(at).start() == change.start()) {
                return all.get(at - 1).end();
            }
        }
        return change.start();
    }

    /** What stands between two paragraphs here. */
    String between() {
        return list || all.size() < 2
                ? "\n"
                : text.substring(all.get(0).end(), all.get(1).start());
    }
}
