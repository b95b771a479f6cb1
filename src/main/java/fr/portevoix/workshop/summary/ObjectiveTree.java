package fr.portevoix.workshop.summary;

import java.util.ArrayList;
import java.util.List;

/** Draws the tree of a session: the session, its objectives, the topics under each; the same stands beside it as a list. */
public final class ObjectiveTree {
    private static final int WIDTH = 960;
    private static final int[] LEFT = {0, 250, 610};
    private static final int[] WIDE = {200, 310, 350};
    private static final int[] LETTERS = {25, 41, 47};
    private static final int LINE = 18;
    private static final int MARGIN = 9;
    private static final int GAP = 12;

    private final StringBuilder lines = new StringBuilder();
    private final StringBuilder boxes = new StringBuilder();

    private ObjectiveTree() {}

    /** The drawing; empty where the session came to no objective. */
    public static String svg(Synthesis synthesis) {
        return synthesis.objectives().isEmpty() ? "" : new ObjectiveTree().draw(synthesis);
    }

    private String draw(Synthesis synthesis) {
        int y = 1;
        List<Integer> middles = new ArrayList<>();
        for (Synthesis.Objective objective : synthesis.objectives()) {
            String label = objective.label().isEmpty() ? "Autres sujets" : objective.label();
            List<Integer> under = new ArrayList<>();
            int top = y;
            for (Synthesis.Topic topic : objective.topics()) {
                String told = topic.label() + " (" + topic.lines() + (topic.hearts() > 0 ? ", ♥ " + topic.hearts() : "")
                        + ")";
                int height = height(2, told);
                box(2, y, height, told, "#fffdf8", "#0b5d5b", "#1d2433");
                under.add(y + height / 2);
                y += height + GAP;
            }
            int own = height(1, label);
            int span = Math.max(own, y - GAP - top);
            int middle = top + span / 2;
            box(1, middle - own / 2, own, label, "#dcefed", "#0b5d5b", "#1d2433");
            under.forEach(at -> line(1, middle, 2, at));
            middles.add(middle);
            y = Math.max(y, top + span + GAP);
        }
        int total = Math.max(y - GAP + 1, height(0, synthesis.workshop().title) + 2);
        int root = height(0, synthesis.workshop().title);
        box(0, (total - root) / 2, root, synthesis.workshop().title, "#0b5d5b", "#0b5d5b", "#ffffff");
        middles.forEach(at -> line(0, total / 2, 1, at));
        String told = escaped("Arbre des objectifs de la séance " + synthesis.workshop().title);
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"tree\" role=\"img\" aria-label=\"" + told
                + "\" alt=\""
                + told + "\" viewBox=\"0 0 " + WIDTH + " " + total + "\" width=\"" + WIDTH + "\" height=\"" + total
                + "\"><g fill=\"none\" stroke=\"#857a66\" stroke-width=\"2\">" + lines + "</g>" + boxes + "</svg>";
    }

    private void line(int fromColumn, int from, int toColumn, int to) {
        int x = LEFT[fromColumn] + WIDE[fromColumn];
        int end = LEFT[toColumn];
        int half = (x + end) / 2;
        lines.append("<path d=\"M%d %dH%dV%dH%d\"/>".formatted(x, from, half, to, end));
    }

    private void box(int column, int y, int height, String text, String fill, String edge, String ink) {
        boxes.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"8\" fill=\"%s\" stroke=\"%s\"/>"
                .formatted(LEFT[column] + 1, y, WIDE[column] - 2, height, fill, edge));
        int at = y + MARGIN + LINE - 5;
        for (String words : wrapped(text, LETTERS[column])) {
            boxes.append(
                    "<text x=\"%d\" y=\"%d\" font-family=\"'Noto Sans', sans-serif\" font-size=\"13\" fill=\"%s\">%s</text>"
                            .formatted(LEFT[column] + MARGIN, at, ink, escaped(words)));
            at += LINE;
        }
    }

    private static int height(int column, String text) {
        return wrapped(text, LETTERS[column]).size() * LINE + 2 * MARGIN - 4;
    }

    /** The text in lines of at most so many letters; a word that is longer is cut. */
    static List<String> wrapped(String text, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            String left = word;
            while (left.length() > most) {
                if (line.length() > 0) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                int cut = Character.isHighSurrogate(left.charAt(most - 1)) ? most - 1 : most;
                lines.add(left.substring(0, cut));
                left = left.substring(cut);
            }
            if (line.length() > 0 && line.length() + 1 + left.length() > most) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 && !left.isEmpty() ? " " : "").append(left);
        }
        if (line.length() > 0) {
            lines.add(line.toString());
        }
        return lines;
    }

    private static String escaped(String words) {
        return words.replaceAll("\\p{Cc}", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
