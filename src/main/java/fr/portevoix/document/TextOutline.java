package fr.portevoix.document;

import java.util.List;

/**
 * What a text says without its looks: headings, paragraphs, items and rows of tables, in reading order.
 *
 * @param left what the file holds besides and what was not read, in French sentences
 */
public record TextOutline(List<Block> blocks, List<String> left) {
    /** What a block of the text is. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        ITEM,
        ROW
    }

    /**
     * One block.
     *
     * @param level of a heading, from 1 on; else 0
     * @param cells the cells of a row; else the text alone
     */
    public record Block(Kind kind, int level, List<String> cells) {
        public String text() {
            return String.join(" – ", cells);
        }

        public boolean isHeading() {
            return kind == Kind.HEADING;
        }
    }

    public TextOutline {
        blocks = List.copyOf(blocks);
        left = List.copyOf(left);
    }
}
