package fr.portevoix.shared.web;

import io.quarkus.qute.EngineConfiguration;
import io.quarkus.qute.ParserHelper;
import io.quarkus.qute.ParserHook;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets expressions stand inside the quoted parameters of tags, as in {@code {#form action="/{slug}/bureau"}}.
 *
 * <p>Qute takes such a parameter to the letter, and the address would hold braces. It is rewritten before parsing, so
 * the build still checks each expression; evaluating the string later would run what people typed as a template.
 */
@EngineConfiguration
public class TagTexts implements ParserHook {
    private static final Pattern TAG = Pattern.compile("\\{#\\w+(?:[^\"{}]|\"[^\"]*\")*}");
    private static final Pattern QUOTED = Pattern.compile("=\"([^\"]*\\{[^\"]*)\"");
    private static final Pattern EXPRESSION = Pattern.compile("\\{([^{}\"]+)}");

    @Override
    public void beforeParsing(ParserHelper parser) {
        parser.addContentFilter(TagTexts::rewritten);
    }

    /** The template with each quoted parameter that holds expressions turned into one expression. */
    static String rewritten(String template) {
        return TAG.matcher(template)
                .replaceAll(tag -> Matcher.quoteReplacement(QUOTED.matcher(tag.group())
                        .replaceAll(quoted -> Matcher.quoteReplacement("=" + expression(quoted.group(1))))));
    }

    private static String expression(String text) {
        List<String> pieces = new ArrayList<>();
        Matcher found = EXPRESSION.matcher(text);
        int read = 0;
        while (found.find()) {
            literal(text.substring(read, found.start()), pieces);
            pieces.add(found.group(1));
            read = found.end();
        }
        literal(text.substring(read), pieces);
        return "str:concat(" + String.join(",", pieces) + ")";
    }

    private static void literal(String text, List<String> pieces) {
        if (!text.isEmpty()) {
            pieces.add('"' + text + '"');
        }
    }
}
