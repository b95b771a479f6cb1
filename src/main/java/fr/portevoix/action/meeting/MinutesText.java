package fr.portevoix.action.meeting;

import java.util.ArrayList;
import java.util.List;

/** Minutes as they are shown: paragraphs, and headings where a line begins with « # ». */
public final class MinutesText {
    /** A part: a heading of level 1 or 2, or a paragraph at level 0. */
    public record Part(int level, String words) {}

    private MinutesText() {}

    /** The parts of a text; blank lines part paragraphs. */
    public static List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (String line : (text == null ? "" : text).split("\n", -1)) {
            String words = line.strip();
            int level = words.startsWith("## ") ? 2 : words.startsWith("# ") ? 1 : 0;
            if (words.isEmpty() || level > 0) {
                end(paragraph, parts);
            }
            if (level > 0) {
                parts.add(new Part(level, words.substring(level).strip()));
            } else if (!words.isEmpty()) {
                paragraph.append(paragraph.isEmpty() ? "" : "\n").append(words);
            }
        }
        end(paragraph, parts);
        return parts;
    }

    private static void end(StringBuilder paragraph, List<Part> parts) {
        if (!paragraph.isEmpty()) {
            parts.add(new Part(0, paragraph.toString()));
            paragraph.setLength(0);
        }
    }
}
