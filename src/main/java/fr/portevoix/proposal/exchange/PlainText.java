package fr.portevoix.proposal.exchange;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jsoup.select.QueryParser;

/** Turns HTML that a platform's editor wrote into words and lines; plain words stay as they are. */
final class PlainText {
    private static final Pattern TAG = Pattern.compile("<(?:[a-zA-Z][^<>]*|/[a-zA-Z][^<>]*|!--)");
    private static final Pattern ENTITY = Pattern.compile("&(?:#\\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,30});");

    /** As many cells as a large export has: what is looked for is prepared once. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n]]");

    private static final Pattern AROUND_LINES = Pattern.compile("[ \\t]*\n[ \\t]*");
    private static final Pattern SPACES = Pattern.compile(" {2,}");
    private static final Pattern EMPTY_LINES = Pattern.compile("\n{3,}");
    private static final Pattern ANY_SPACE = Pattern.compile("\\s+");
    private static final Evaluator NO_WORDS = QueryParser.parse("script, style, iframe, object, template, noscript");

    private PlainText() {}

    /** The words; paragraphs and list items each begin a line. */
    static String of(String written) {
        String words = readable(written).replace("\r\n", "\n").replace('\u00a0', ' ');
        words = CONTROL.matcher(words).replaceAll(" ");
        words = AROUND_LINES.matcher(words).replaceAll("\n");
        words = SPACES.matcher(words).replaceAll(" ");
        return EMPTY_LINES.matcher(words).replaceAll("\n\n").strip();
    }

    /** « a < b » and « R&D » are words, and the lines of words without tags are the author's own. */
    private static String readable(String written) {
        if (TAG.matcher(written).find()) {
            return words(written);
        }
        return ENTITY.matcher(written).find() ? Parser.unescapeEntities(written, false) : written;
    }

    private static String words(String html) {
        Document page = Jsoup.parseBodyFragment(html);
        page.select(NO_WORDS).remove();
        StringBuilder text = new StringBuilder();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof TextNode words) {
                            text.append(
                                    words.parent() != null
                                                    && words.parent().nodeName().equals("pre")
                                            ? words.getWholeText()
                                            : ANY_SPACE
                                                    .matcher(words.getWholeText())
                                                    .replaceAll(" "));
                        } else if (node instanceof Element element
                                && element.normalName().equals("li")) {
                            text.append("\n– ");
                        } else if (node instanceof Element element
                                && (element.isBlock() || element.normalName().equals("br"))) {
                            text.append('\n');
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element element
                                && element.isBlock()
                                && !List.of("li", "br").contains(element.normalName())) {
                            text.append('\n');
                        }
                    }
                },
                page.body());
        return text.toString();
    }
}
