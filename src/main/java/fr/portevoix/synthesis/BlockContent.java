package fr.portevoix.synthesis;

import fr.portevoix.document.Callout;
import fr.portevoix.document.Part;
import java.util.List;

/**
 * What a block says: parts that the page and the document both show, the numbers in them, and where these come from.
 *
 * @param parts in reading order
 * @param tallies the numbers, for programmes
 * @param sources the desk's pages behind the numbers
 */
record BlockContent(List<Part> parts, List<Tally> tallies, List<Source> sources) {

    BlockContent {
        parts = List.copyOf(parts);
        tallies = List.copyOf(tallies);
        sources = List.copyOf(sources);
    }

    /** Words without numbers. */
    static BlockContent words(List<? extends Part> parts) {
        return new BlockContent(List.copyOf(parts), List.of(), List.of());
    }

    /** What stands in place of a block that cannot be shown, and why: never a blank that passes for nothing found. */
    static BlockContent missing(String why) {
        return words(List.of(Callout.of("Bloc à compléter", why)));
    }
}
