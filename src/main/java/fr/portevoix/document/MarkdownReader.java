package fr.portevoix.document;

import fr.portevoix.document.TextOutline.Block;
import fr.portevoix.document.TextOutline.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Reads Markdown; walks without recursion, because a hostile text nests deeper than any stack. */
final class MarkdownReader {
    /** Nobody quotes a quote in a list forty times; the parser's time grows with the square of it. */
    private static final Pattern ABYSS =
            Pattern.compile("(?m)^(?:[ \\t]*(?:>|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){40}");

    private static final Pattern BRACKETS = Pattern.compile("[\\[(<`*_]{200}");
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private final List<Block> blocks = new ArrayList<>();
    private final Set<String> left = new LinkedHashSet<>();

    private MarkdownReader() {}

    static TextOutline read(String text) {
        if (ABYSS.matcher(text).find() || BRACKETS.matcher(text).find()) {
            throw new TextRefused(
                    "Ce texte est fait d’une manière que l’on ne peut pas lire : trop de signes imbriqués.");
        }
        MarkdownReader reader = new MarkdownReader();
        reader.walk(PARSER.parse(text));
        return new TextOutline(reader.blocks, List.copyOf(reader.left));
    }

    private void walk(Node root) {
        Node at = root;
        while (at != null) {
            boolean taken = take(at);
            at = next(at, root, !taken);
        }
    }

    /** The block after this one, or below it. */
    private static Node next(Node from, Node root, boolean below) {
        if (below && from.getFirstChild() != null) {
            return from.getFirstChild();
        }
        Node at = from;
        while (at != null && at != root && at.getNext() == null) {
            at = at.getParent();
        }
        return at == null || at == root ? null : at.getNext();
    }

    /** Takes a block whole, or says that what stands below it is to be looked at. */
    private boolean take(Node node) {
        if (node instanceof Heading heading) {
            put(Kind.HEADING, heading.getLevel(), List.of(words(node)));
        } else if (node instanceof Paragraph) {
            put(node.getParent() instanceof ListItem ? Kind.ITEM : Kind.PARAGRAPH, 0, List.of(words(node)));
        } else if (node instanceof TableRow) {
            row(node);
        } else if (node instanceof FencedCodeBlock code) {
            put(Kind.PARAGRAPH, 0, List.of(code.getLiteral().strip()));
        } else if (node instanceof IndentedCodeBlock code) {
            put(Kind.PARAGRAPH, 0, List.of(code.getLiteral().strip()));
        } else if (node instanceof HtmlBlock) {
            left.add("Le code HTML n’a pas été repris.");
        } else {
            return false;
        }
        return true;
    }

    private void row(Node row) {
        if (row.getParent() instanceof TableHead) {
            return;
        }
        List<String> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell) {
                cells.add(words(cell));
            }
        }
        put(Kind.ROW, 0, cells);
    }

    private void put(Kind kind, int level, List<String> cells) {
        if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
            blocks.add(new Block(kind, level, cells));
        }
    }

    private String words(Node block) {
        StringBuilder words = new StringBuilder();
        for (Node at = next(block, block, true); at != null; at = next(at, block, !(at instanceof Image))) {
            if (at instanceof Text text) {
                words.append(text.getLiteral());
            } else if (at instanceof Code code) {
                words.append(code.getLiteral());
            } else if (at instanceof SoftLineBreak) {
                words.append(' ');
            } else if (at instanceof HardLineBreak) {
                words.append('\n');
            } else if (at instanceof Image) {
                left.add("Les images n’ont pas été reprises.");
            } else if (at instanceof HtmlInline) {
                left.add("Le code HTML n’a pas été repris.");
            }
        }
        return words.toString().strip();
    }
}
