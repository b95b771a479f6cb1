package fr.portevoix.document;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * A stretch of text that looks the same from end to end.
 *
 * @param text what is read; a line feed is a line break
 * @param bold heavier than the text around
 * @param italic slanted
 * @param target where it leads: a web or mail address, or {@code #} and the id of a heading; empty when nowhere
 */
public record Run(String text, boolean bold, boolean italic, String target) {

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    public Run {
        text = CleanText.of(text);
        Objects.requireNonNull(target);
        if (!target.isEmpty() && !target.startsWith("#") && !leadsSomewhereSafe(URI.create(target))) {
            throw new IllegalArgumentException(
                    "A document links to the web, to a mailbox or to itself, not to " + target);
        }
    }

    /** Text like the text around it. */
    public static Run plain(String text) {
        return new Run(text, false, false, "");
    }

    /** Heavier text. */
    public static Run bold(String text) {
        return new Run(text, true, false, "");
    }

    /** Slanted text. */
    public static Run italic(String text) {
        return new Run(text, false, true, "");
    }

    /** Text that leads to an address. */
    public static Run link(String text, URI address) {
        return new Run(text, false, false, address.toASCIIString());
    }

    /** Text that leads to a heading of the same document. */
    public static Run linkTo(String text, String headingId) {
        return new Run(text, false, false, "#" + headingId);
    }

    /** Whether the text leads anywhere. */
    public boolean isLink() {
        return !target.isEmpty();
    }

    /** Whether it leads to a heading of this document. */
    public boolean staysInside() {
        return target.startsWith("#");
    }

    private static boolean leadsSomewhereSafe(URI address) {
        return address.getScheme() != null
                && SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT));
    }
}
