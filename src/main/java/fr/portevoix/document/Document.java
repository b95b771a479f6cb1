package fr.portevoix.document;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A document before it has a format: what it says and in which order, not how it looks.
 *
 * @param title one line
 * @param subtitle one line, may be empty
 * @param language a language tag, as fr-FR
 * @param diffusionMark who may read it, told on every page; may be empty
 * @param date the day it stands for
 * @param parts in reading order
 */
public record Document(
        String title, String subtitle, String language, String diffusionMark, LocalDate date, List<Part> parts) {

    public Document {
        title = CleanText.line(title);
        subtitle = CleanText.line(subtitle);
        diffusionMark = CleanText.line(diffusionMark);
        Objects.requireNonNull(date);
        parts = List.copyOf(parts);
        if (title.isEmpty()) {
            throw new IllegalArgumentException("A document has a title");
        }
        requireLanguage(language);
        requireLinkedHeadings(parts);
    }

    /** Begins a document; unless said otherwise, in French and without a mark. */
    public static DocumentComposer titled(String title, LocalDate date) {
        return new DocumentComposer(title, date);
    }

    /** The headings, in reading order. */
    public List<Heading> headings() {
        return headings(parts).toList();
    }

    /** The language, as the JDK names it. */
    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    private static Stream<Heading> headings(List<Part> parts) {
        return parts.stream().filter(Heading.class::isInstance).map(Heading.class::cast);
    }

    private static void requireLanguage(String language) {
        try {
            if (new Locale.Builder()
                    .setLanguageTag(language)
                    .build()
                    .getLanguage()
                    .isEmpty()) {
                throw new IllegalArgumentException("A document is in a language");
            }
        } catch (IllformedLocaleException notATag) {
            throw new IllegalArgumentException("Not a language tag: " + language, notATag);
        }
    }

    private static void requireLinkedHeadings(List<Part> parts) {
        var ids = new HashSet<String>();
        headings(parts).filter(heading -> !ids.add(heading.id())).findFirst().ifPresent(twice -> {
            throw new IllegalArgumentException("Two headings have the id " + twice.id());
        });
        parts.stream()
                .flatMap(Document::runs)
                .filter(run -> run.staysInside() && !ids.contains(run.target().substring(1)))
                .findFirst()
                .ifPresent(lost -> {
                    throw new IllegalArgumentException("No heading has the id that a link names: " + lost.target());
                });
    }

    private static Stream<Run> runs(Part part) {
        if (part instanceof Paragraph paragraph) {
            return paragraph.runs().stream();
        }
        if (part instanceof BulletList list) {
            return list.items().stream().flatMap(item -> item.runs().stream());
        }
        if (part instanceof Callout callout) {
            return callout.text().stream().flatMap(text -> text.runs().stream());
        }
        return Stream.empty();
    }
}
