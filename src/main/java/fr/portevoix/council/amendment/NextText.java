package fr.portevoix.council.amendment;

import fr.portevoix.action.SheetContent;
import fr.portevoix.action.SheetNames;
import fr.portevoix.action.SheetPart;
import fr.portevoix.action.SheetRewriting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The text of a sheet after several changes, all asked of the same text, in an order that somebody chose.
 *
 * <p>A change is made at the words that it quotes or not at all: whatever cannot be made says why, and leaves the text as it is.
 *
 * @param fates what became of each change, in their order
 */
public record NextText<K>(SheetContent sheet, Map<K, Fate> fates) {
    /** What became of a change. */
    public enum Fate {
        MADE,
        /** Its words are no longer there. */
        GONE,
        /** A change that comes before it changes the same words. */
        OVERTAKEN,
        /** The row or the part could not be kept so. */
        UNREADABLE
    }

    /** Makes the changes, the first ones first. */
    public static <K> NextText<K> of(SheetContent sheet, Map<K, Change> inOrder, SheetNames names) {
        Map<K, Fate> fates = new LinkedHashMap<>();
        List<Change> made = new ArrayList<>();
        SheetContent next = sheet;
        for (Map.Entry<K, Change> entry : inOrder.entrySet()) {
            Change change = entry.getValue();
            Fate fate = fate(sheet, change, made);
            if (fate == Fate.MADE) {
                List<Change> tried = new ArrayList<>(made);
                tried.add(change);
                Optional<SheetContent> written = written(sheet, next, change.part(), tried, names);
                if (written.isPresent()) {
                    next = written.get();
                    made = tried;
                } else {
                    fate = Fate.UNREADABLE;
                }
            }
            fates.put(entry.getKey(), fate);
        }
        return new NextText<>(next, fates);
    }

    /** What one change alone makes of a sheet; empty where it cannot be made. */
    public static Optional<SheetContent> alone(SheetContent sheet, Change change, SheetNames names) {
        NextText<String> next = of(sheet, Map.of("", change), names);
        return next.fates.get("") == Fate.MADE ? Optional.of(next.sheet) : Optional.empty();
    }

    private static Fate fate(SheetContent sheet, Change change, List<Change> made) {
        Blocks blocks = Blocks.of(sheet, change.part());
        if (!change.fits(blocks.text())) {
            return Fate.GONE;
        }
        return made.stream().anyMatch(change::overlaps) ? Fate.OVERTAKEN : Fate.MADE;
    }

    /** The part as all of its changes make it, written into a sheet whose other parts are done already. */
    private static Optional<SheetContent> written(
            SheetContent before, SheetContent next, SheetPart part, List<Change> all, SheetNames names) {
        Blocks blocks = Blocks.of(before, part);
        List<Change> here = all.stream()
                .filter(change -> change.part() == part)
                .sorted(Comparator.comparingInt(Change::from).thenComparingInt(Change::end))
                .toList();
        if (!part.isList()) {
            return SheetRewriting.with(
                    next,
                    part,
                    List.of(SheetRewriting.Row.fresh(
                            spliced(blocks, here, 0, blocks.text().length()))),
                    names);
        }
        return rows(blocks, here)
                // The rows are counted in the sheet as it was: its other parts may have changed, this one has not.
                .flatMap(rows -> SheetRewriting.with(before, part, rows, names))
                .map(made -> SheetRewriting.carried(made, part, next));
    }

    private static String spliced(Blocks blocks, List<Change> changes, int from, int until) {
        StringBuilder text = new StringBuilder();
        int at = from;
        for (Change change : changes) {
            int start = change.kind() == Change.Kind.DELETE && change.whole() && !blocks.list()
                    ? Math.max(at, blocks.without(change))
                    : change.from();
            text.append(blocks.text(), at, start);
            if (change.kind() == Change.Kind.ADD && change.whole() && !blocks.list()) {
                text.append(blocks.between());
            }
            text.append(change.words());
            at = change.end();
        }
        return text.append(blocks.text(), at, until).toString();
    }

    private static Optional<List<SheetRewriting.Row>> rows(Blocks blocks, List<Change> changes) {
        List<SheetRewriting.Row> rows = new ArrayList<>();
        int taken = 0;
        for (int at = 0; at < blocks.all().size(); at++) {
            Blocks.Block block = blocks.all().get(at);
            List<Change> here = changes.stream()
                    .filter(change -> block.holds(change.start(), change.end()))
                    .toList();
            taken += here.size();
            List<Change> within =
                    here.stream().filter(change -> !isNewRow(change)).toList();
            rows.add(new SheetRewriting.Row(at, spliced(blocks, within, block.start(), block.end())));
            here.stream()
                    .filter(NextText::isNewRow)
                    .forEach(change -> rows.add(SheetRewriting.Row.fresh(change.words())));
        }
        for (Change change : blocks.all().isEmpty() ? changes : List.<Change>of()) {
            rows.add(SheetRewriting.Row.fresh(change.words()));
            taken++;
        }
        return taken == changes.size() ? Optional.of(rows) : Optional.empty();
    }

    private static boolean isNewRow(Change change) {
        return change.kind() == Change.Kind.ADD && change.whole();
    }
}
