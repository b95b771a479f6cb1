package fr.portevoix.synthesis;

import fr.portevoix.document.BulletList;
import fr.portevoix.document.Paragraph;
import fr.portevoix.document.Part;
import fr.portevoix.document.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the little markup that a free text takes: paragraphs, {@code - } lists, {@code **bold**} and {@code *italic*}.
 *
 * <p>Not a Markdown library: what the note's model cannot hold (images, HTML, headings that would break the plan) then
 * simply does not exist, and stays the words that were typed.
 */
final class PlainMarkdown {
    private static final Pattern ITEM = Pattern.compile("\\s{0,3}[-*•]\\s+(.*)");
    private static final Pattern MARKED = Pattern.compile("\\*\\*(\\S(?:.*?\\S)?)\\*\\*|\\*(\\S(?:.*?\\S)?)\\*");

    private PlainMarkdown() {}

    /** The parts that a text makes. */
    static List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        List<Paragraph> items = new ArrayList<>();
        for (String line : (text.replace("\r\n", "\n").replace('\r', '\n') + "\n").split("\n", -1)) {
            Matcher item = ITEM.matcher(line);
            if (item.matches()) {
                closeParagraph(lines, parts);
                items.add(new Paragraph(runs(item.group(1).strip())));
            } else if (line.isBlank()) {
                closeParagraph(lines, parts);
                closeList(items, parts);
            } else {
                closeList(items, parts);
                lines.add(line.strip());
            }
        }
        return parts;
    }

    /** The stretches of one paragraph. */
    static List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        Matcher marked = MARKED.matcher(text);
        int read = 0;
        while (marked.find()) {
            plain(text.substring(read, marked.start()), runs);
            runs.add(marked.group(1) != null ? Run.bold(marked.group(1)) : Run.italic(marked.group(2)));
            read = marked.end();
        }
        plain(text.substring(read), runs);
        return runs;
    }

    private static void plain(String text, List<Run> runs) {
        if (!text.isEmpty()) {
            runs.add(Run.plain(text));
        }
    }

    private static void closeParagraph(List<String> lines, List<Part> parts) {
        if (!lines.isEmpty()) {
            parts.add(new Paragraph(runs(String.join("\n", lines))));
            lines.clear();
        }
    }

    private static void closeList(List<Paragraph> items, List<Part> parts) {
        if (!items.isEmpty()) {
            parts.add(new BulletList(items));
            items.clear();
        }
    }
}
