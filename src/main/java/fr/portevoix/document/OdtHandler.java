package fr.portevoix.document;

import fr.portevoix.document.TextOutline.Block;
import fr.portevoix.document.TextOutline.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Listens to the XML of an ODT text and keeps its headings, paragraphs, items and rows. */
final class OdtHandler extends DefaultHandler {
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final int MOST_CHARACTERS = 400_000;
    private static final int MOST_BLOCKS = 5_000;
    private static final int DEEPEST = 200;

    /** What is passed over, with what is said of it. */
    private static final Map<String, String> SKIPPED = Map.of(
            "tracked-changes", "Les modifications suivies ont été lues comme si elles étaient acceptées.",
            "annotation", "Les commentaires du document n’ont pas été repris.",
            "note", "Les notes de bas de page n’ont pas été reprises.",
            "frame", "Les images et les cadres n’ont pas été repris.",
            "table-of-content", "La table des matières n’a pas été reprise.",
            "forms", "Les formulaires n’ont pas été repris.");

    private final List<Block> blocks = new ArrayList<>();
    private final Set<String> left = new LinkedHashSet<>();
    private final StringBuilder words = new StringBuilder();
    private List<String> row;
    private boolean body;
    private boolean heading;
    private int level;
    private int paragraphs;
    private int lists;
    private int headerRows;
    private int skipped;
    private int depth;
    private int characters;

    TextOutline outline() {
        return new TextOutline(blocks, List.copyOf(left));
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        if (++depth > DEEPEST) {
            throw new TextRefused(
                    "Ce document est fait d’une manière que l’on ne peut pas lire : trop de parties imbriquées.");
        }
        if (skipped > 0 || (body && SKIPPED.containsKey(local))) {
            if (skipped++ == 0) {
                left.add(SKIPPED.get(local));
            }
            return;
        }
        switch (local) {
            case "body" -> body = true;
            case "h", "p" -> begin(local, attributes);
            case "list" -> lists++;
            case "table-header-rows" -> headerRows++;
            case "table-row" -> row = new ArrayList<>();
            case "table-cell" -> cell();
            // However many blanks the file asks for, one is enough.
            case "s", "tab" -> said(" ");
            case "line-break" -> said("\n");
            default -> {}
        }
    }

    private void begin(String local, Attributes attributes) {
        if (paragraphs++ == 0) {
            heading = "h".equals(local);
            String asked = attributes.getValue(TEXT, "outline-level");
            level = asked != null && asked.matches("[1-9]") ? Integer.parseInt(asked) : 1;
            if (row == null) {
                words.setLength(0);
            } else if (words.length() > 0) {
                words.append(' ');
            }
        }
    }

    private void cell() {
        if (row != null) {
            words.setLength(0);
        }
    }

    @Override
    public void characters(char[] piece, int start, int length) {
        if (skipped == 0 && paragraphs > 0) {
            // Line breaks of the file are blanks; those of the text have an element of their own.
            said(new String(piece, start, length).replaceAll("\\s+", " "));
        }
    }

    private void said(String piece) {
        if (paragraphs == 0) {
            return;
        }
        characters += piece.length();
        if (characters > MOST_CHARACTERS) {
            throw new TextRefused("Ce texte est trop long pour une fiche-action.");
        }
        words.append(piece);
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        depth--;
        if (skipped > 0) {
            skipped--;
            return;
        }
        switch (local) {
            case "h", "p" -> end();
            case "list" -> lists--;
            case "table-header-rows" -> headerRows--;
            case "table-cell" -> {
                if (row != null) {
                    row.add(text());
                }
            }
            case "table-row" -> {
                if (row != null && headerRows == 0) {
                    put(Kind.ROW, 0, row);
                }
                row = null;
                words.setLength(0);
            }
            default -> {}
        }
    }

    private void end() {
        if (--paragraphs == 0 && row == null) {
            put(heading ? Kind.HEADING : lists > 0 ? Kind.ITEM : Kind.PARAGRAPH, heading ? level : 0, List.of(text()));
        }
    }

    private String text() {
        return CleanText.of(words.toString()).replaceAll("[ \\t]+", " ").strip();
    }

    private void put(Kind kind, int level, List<String> cells) {
        if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
            if (blocks.size() == MOST_BLOCKS) {
                throw new TextRefused("Ce texte est trop long pour une fiche-action.");
            }
            blocks.add(new Block(kind, level, cells));
        }
    }

    @Override
    public void error(SAXParseException broken) throws SAXException {
        throw broken;
    }

    @Override
    public void fatalError(SAXParseException broken) throws SAXException {
        throw broken;
    }
}
