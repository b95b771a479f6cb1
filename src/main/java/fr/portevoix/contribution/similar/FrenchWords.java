package fr.portevoix.contribution.similar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * Reduces French words to what they have in common: no elision, capitals, accents, plurals or little words. Arabic words
 * lose their articles and endings.
 *
 * <p>Accents go before the endings, because people leave them out on a telephone: « ecole » and « écoles » are one word.
 */
public final class FrenchWords extends Analyzer {
    /** A word said so often in proposals that it tells nothing. */
    private static final List<String> TELL_NOTHING = List.of(
            "plus",
            "tres",
            "bien",
            "faire",
            "fait",
            "faut",
            "faudrait",
            "il",
            "avoir",
            "etre",
            "mettre",
            "propose",
            "voudrais",
            "veux",
            "veut",
            "besoin",
            "quartier",
            "ca",
            "cela",
            "aussi",
            "tout",
            "tous",
            "toute",
            "toutes",
            "meme",
            "comme",
            "quand",
            "si",
            "y",
            "chez",
            "ici",
            "non",
            "oui",
            "peu");

    private static final CharArraySet STOP = stop();

    private static CharArraySet stop() {
        CharArraySet stop = new CharArraySet(300, true);
        FrenchAnalyzer.getDefaultStopSet().forEach(word -> stop.add(folded((char[]) word)));
        stop.addAll(TELL_NOTHING);
        return CharArraySet.unmodifiableSet(stop);
    }

    private static String folded(char[] word) {
        char[] out = new char[word.length * 4];
        int length = ASCIIFoldingFilter.foldToASCII(word, 0, out, 0, word.length);
        return new String(out, 0, length);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer source = new StandardTokenizer();
        TokenStream words = new ElisionFilter(source, FrenchAnalyzer.DEFAULT_ARTICLES);
        words = new LowerCaseFilter(words);
        words = new ASCIIFoldingFilter(words);
        words = new StopFilter(words, STOP);
        words = new ArabicStemFilter(new ArabicNormalizationFilter(words));
        return new TokenStreamComponents(source, new FrenchLightStemFilter(words));
    }

    /** The words of a text, reduced, each once, at most so many. */
    public List<String> of(String text, int most) {
        LinkedHashSet<String> found = new LinkedHashSet<>();
        try (TokenStream words = tokenStream("", text)) {
            CharTermAttribute word = words.getAttribute(CharTermAttribute.class);
            words.reset();
            while (found.size() < most && words.incrementToken()) {
                found.add(word.toString());
            }
            words.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new ArrayList<>(found);
    }
}
