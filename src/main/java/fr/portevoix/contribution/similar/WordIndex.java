package fr.portevoix.contribution.similar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The words of some texts, in memory, and which texts have words in common with others. */
final class WordIndex {
    private static final String ID = "id";
    private static final String KIND = "kind";
    private static final String TITLE = "title";
    private static final String WORDS = "words";

    /** Beyond so many words nobody's proposal becomes clearer. */
    private static final int MOST_WORDS = 40;

    /** From so many letters on, one slip of a finger is forgiven. */
    private static final int LONG_WORD = 5;

    private static final int SAME_BEGINNING = 2;

    private final FrenchWords french = new FrenchWords();
    private final IndexWriter writer;
    private final SearcherManager searchers;

    WordIndex() {
        try {
            writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(french));
            searchers = new SearcherManager(writer, null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A text found, by what it is and which. */
    record Hit(String kind, UUID id) {}

    /** Keeps these texts in place of what was kept of them, lets those go, and searches among the result from now on. */
    void change(Collection<SimilarText> texts, Collection<UUID> gone) {
        try {
            for (SimilarText text : texts) {
                Document document = new Document();
                document.add(new StringField(ID, text.id().toString(), Field.Store.YES));
                document.add(new StringField(KIND, text.kind(), Field.Store.YES));
                document.add(new TextField(TITLE, text.title(), Field.Store.NO));
                document.add(new TextField(WORDS, text.words(), Field.Store.NO));
                writer.updateDocument(new Term(ID, text.id().toString()), document);
            }
            for (UUID id : gone) {
                writer.deleteDocuments(new Term(ID, id.toString()));
            }
            searchers.maybeRefreshBlocking();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The texts that share enough words with this one, most alike first; the last word may be half typed. */
    List<Hit> like(String text, int most) {
        return find(text, most, words -> words <= 2 ? 1 : Math.max(2, words / 4));
    }

    /** The texts that hold these words, or nearly all of many. */
    List<Hit> holding(String text, int most) {
        return find(text, most, words -> words <= 3 ? words : (int) Math.ceil(words * 0.7));
    }

    private List<Hit> find(String text, int most, java.util.function.IntUnaryOperator needed) {
        List<String> words = french.of(text, MOST_WORDS);
        if (words.isEmpty()) {
            return List.of();
        }
        boolean halfTyped = !text.isEmpty() && Character.isLetter(text.charAt(text.length() - 1));
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (int i = 0; i < words.size(); i++) {
            query.add(word(words.get(i), halfTyped && i == words.size() - 1), Occur.SHOULD);
        }
        query.setMinimumNumberShouldMatch(needed.applyAsInt(words.size()));
        return found(query.build(), most);
    }

    private List<Hit> found(Query query, int most) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                List<Hit> hits = new ArrayList<>();
                for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
                    Document document = searcher.storedFields().document(hit.doc);
                    hits.add(new Hit(document.get(KIND), UUID.fromString(document.get(ID))));
                }
                return hits;
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Query word(String word, boolean halfTyped) {
        BooleanQuery.Builder any = new BooleanQuery.Builder()
                .add(new BoostQuery(new TermQuery(new Term(TITLE, word)), 2), Occur.SHOULD)
                .add(new TermQuery(new Term(WORDS, word)), Occur.SHOULD);
        if (word.length() >= LONG_WORD) {
            any.add(new BoostQuery(new FuzzyQuery(new Term(TITLE, word), 1, SAME_BEGINNING), 0.6f), Occur.SHOULD);
            any.add(new BoostQuery(new FuzzyQuery(new Term(WORDS, word), 1, SAME_BEGINNING), 0.4f), Occur.SHOULD);
        }
        if (halfTyped && word.length() >= SAME_BEGINNING + 1) {
            any.add(new BoostQuery(new PrefixQuery(new Term(TITLE, word)), 0.5f), Occur.SHOULD);
            any.add(new BoostQuery(new PrefixQuery(new Term(WORDS, word)), 0.3f), Occur.SHOULD);
        }
        return any.build();
    }
}
