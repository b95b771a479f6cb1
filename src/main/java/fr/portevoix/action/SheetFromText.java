package fr.portevoix.action;

import fr.portevoix.document.TextOutline;
import fr.portevoix.document.TextOutline.Block;
import fr.portevoix.document.TextOutline.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sheet as a text of somebody's own has it, told apart by its headings.
 *
 * @param sheet the draft with the parts that the text has; the others as they were
 * @param parts what was recognised, in the order of the sheet
 * @param unread what was not taken, each with why
 */
public record SheetFromText(SheetContent sheet, List<SheetPart> parts, List<Unread> unread) {
    /** Words that were not taken. */
    public record Unread(String where, String words, String why) {}

    /** Reads a text over a draft; what is not recognised stays as the draft has it. */
    public static SheetFromText of(TextOutline text, SheetContent draft, SheetNames names) {
        List<Unread> unread = new ArrayList<>();
        Map<SheetPart, List<Block>> found = apart(text, unread);
        SheetContent sheet = draft;
        List<SheetPart> parts = new ArrayList<>();
        for (Map.Entry<SheetPart, List<Block>> entry : found.entrySet()) {
            Optional<SheetContent> written = entry.getKey().isList()
                    ? list(sheet, entry.getKey(), entry.getValue(), names, unread)
                    : text(sheet, entry.getKey(), entry.getValue(), unread);
            if (written.isPresent()) {
                sheet = written.get();
                parts.add(entry.getKey());
            }
        }
        return new SheetFromText(sheet, parts, unread);
    }

    private static Map<SheetPart, List<Block>> apart(TextOutline text, List<Unread> unread) {
        Map<SheetPart, List<Block>> found = new EnumMap<>(SheetPart.class);
        Map<String, StringBuilder> lost = new LinkedHashMap<>();
        SheetPart part = null;
        int level = 0;
        String heading = "Avant le premier titre";
        for (Block block : text.blocks()) {
            Optional<SheetPart> opened = opened(block);
            if (opened.isPresent()) {
                part = opened.get();
                level = block.isHeading() ? block.level() : 9;
                found.computeIfAbsent(part, fresh -> new ArrayList<>());
            } else if (block.isHeading() && block.level() == 1 && !found.containsKey(SheetPart.TITLE)) {
                found.put(SheetPart.TITLE, new ArrayList<>(List.of(block)));
                part = null;
                heading = block.text();
            } else if (block.isHeading() && block.level() <= level) {
                part = null;
                heading = block.text();
                lost.computeIfAbsent(heading, fresh -> new StringBuilder());
            } else if (part == null) {
                lost.computeIfAbsent(heading, fresh -> new StringBuilder())
                        .append(block.text())
                        .append('\n');
            } else {
                found.get(part).add(block);
            }
        }
        lost.forEach((where, words) -> unread.add(
                new Unread(where, words.toString().strip(), "Ce titre n’est celui d’aucune partie d’une fiche.")));
        found.values().removeIf(List::isEmpty);
        return found;
    }

    /** A heading opens a part; so does a short line of its own that says nothing but the name of one. */
    private static Optional<SheetPart> opened(Block block) {
        if (block.isHeading()) {
            return SheetHeadings.part(block.text());
        }
        return block.kind() == Kind.PARAGRAPH
                        && block.text().length() < 50
                        && !block.text().endsWith(".")
                ? SheetHeadings.part(block.text())
                : Optional.empty();
    }

    private static Optional<SheetContent> text(
            SheetContent sheet, SheetPart part, List<Block> blocks, List<Unread> unread) {
        String words = String.join("\n", blocks.stream().map(Block::text).toList());
        Optional<SheetContent> written =
                SheetRewriting.with(sheet, part, List.of(SheetRewriting.Row.fresh(words)), SheetNames.NONE);
        if (written.isEmpty()) {
            unread.add(new Unread(part.french(), words, "C’est trop long pour cette partie, ou sur plusieurs lignes."));
        }
        return written;
    }

    private static Optional<SheetContent> list(
            SheetContent sheet, SheetPart part, List<Block> blocks, SheetNames names, List<Unread> unread) {
        List<SheetRewriting.Row> rows = new ArrayList<>();
        Optional<SheetContent> made = Optional.empty();
        for (String line : lines(part, blocks)) {
            rows.add(row(SheetRewriting.rows(sheet, part), rows, line));
            Optional<SheetContent> written = SheetRewriting.with(sheet, part, rows, names);
            if (written.isPresent()) {
                made = written;
            } else {
                rows.remove(rows.size() - 1);
                unread.add(new Unread(part.french(), line, why(part)));
            }
        }
        return made;
    }

    /** A row that the draft has already stays the same row. */
    private static SheetRewriting.Row row(List<String> before, List<SheetRewriting.Row> taken, String line) {
        int known = before.indexOf(line);
        boolean free = taken.stream().noneMatch(row -> row.from() != null && row.from() == known);
        return known >= 0 && free ? new SheetRewriting.Row(known, line) : SheetRewriting.Row.fresh(line);
    }

    private static List<String> lines(SheetPart part, List<Block> blocks) {
        List<String> lines = new ArrayList<>();
        for (Block block : blocks) {
            if (block.kind() == Kind.ROW) {
                lines.add(joined(part, block.cells()));
            } else if (part == SheetPart.PLACES) {
                lines.add(block.text());
            } else {
                block.text()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .forEach(lines::add);
            }
        }
        return lines;
    }

    private static String joined(SheetPart part, List<String> cells) {
        String first = cells.get(0);
        String second = cells.size() > 1 ? cells.get(1) : "";
        String third = cells.size() > 2 ? cells.get(2) : "";
        return switch (part) {
            case MONEY ->
                first + " : " + (second.isBlank() ? SheetText.UNKNOWN : second)
                        + (third.isBlank() ? "" : " (" + third + ")");
            case PLACES -> first + " : " + second;
            case INDICATORS ->
                cells.size() > 1
                        ? first + " : départ " + (second.isBlank() ? SheetText.UNKNOWN : second) + ", cible "
                                + (third.isBlank() ? SheetText.UNKNOWN : third)
                        : first;
            default ->
                String.join(
                        " – ", cells.stream().filter(cell -> !cell.isBlank()).toList());
        };
    }

    private static String why(SheetPart part) {
        return switch (part) {
            case OBJECTIVES, AXES -> "La feuille de route n’a pas cela : écrivez le code ou le libellé comme elle.";
            case PLACES -> "Écrivez « Nom du quartier : ce que l’action y devient », avec un quartier du contrat.";
            case MONEY -> "Écrivez « Ligne : 1 000 € (qui paie) ».";
            case INDICATORS -> "Écrivez « Indicateur (unité) : départ 12 en 2025, cible 30 en 2028 ».";
            default -> "C’est trop long, ou il y a trop de lignes.";
        };
    }
}
