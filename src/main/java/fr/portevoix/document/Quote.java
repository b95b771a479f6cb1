package fr.portevoix.document;

/**
 * What somebody said, word for word.
 *
 * @param words the words, line breaks kept; the writer adds no quotation marks
 * @param source who speaks, as far as may be told, and where; empty when nothing may be told
 */
public record Quote(String words, String source) implements Part {

    public Quote {
        words = CleanText.of(words);
        source = CleanText.line(source);
    }

    @Override
    public void accept(PartVisitor visitor) {
        visitor.visit(this);
    }
}
