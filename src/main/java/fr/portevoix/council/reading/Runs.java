package fr.portevoix.council.reading;

import fr.portevoix.territory.GlossaryEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a passage where comments and explained words begin and end, so that both can be shown though they overlap. */
final class Runs {
    private Runs() {}

    /** Words that comments are about: a comment's mark and its place in the part. */
    record Marked(String mark, Anchor anchor) {}

    /** The runs of a passage; together they are its text. */
    static List<Run> of(Passage passage, List<Marked> marked, List<GlossaryEntry> glossary) {
        Map<Integer, Word> words = words(passage.text(), glossary);
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, passage.text().length()));
        words.forEach((start, word) -> cuts.addAll(List.of(start, word.end())));
        List<Marked> here =
                marked.stream().filter(one -> passage.meets(one.anchor())).toList();
        here.forEach(one -> cuts.addAll(List.of(from(passage, one), until(passage, one))));
        List<Run> runs = new ArrayList<>();
        for (int start : cuts.headSet(passage.text().length())) {
            int end = cuts.higher(start);
            Map.Entry<Integer, Word> word = ((TreeMap<Integer, Word>) words).floorEntry(start);
            runs.add(new Run(
                    passage.text().substring(start, end),
                    here.stream()
                            .filter(one -> from(passage, one) == start)
                            .map(Marked::mark)
                            .toList(),
                    (int) here.stream()
                            .filter(one -> from(passage, one) <= start && until(passage, one) >= end)
                            .count(),
                    word != null && word.getValue().end() >= end
                            ? word.getValue().entry()
                            : null));
        }
        return runs;
    }

    private record Word(int end, GlossaryEntry entry) {}

    private static int from(Passage passage, Marked one) {
        return Math.max(0, one.anchor().start() - passage.start());
    }

    private static int until(Passage passage, Marked one) {
        return Math.min(passage.text().length(), one.anchor().end() - passage.start());
    }

    /** The explained words of a text by where they begin, the longest where several do. */
    private static Map<Integer, Word> words(String text, List<GlossaryEntry> glossary) {
        TreeMap<Integer, Word> found = new TreeMap<>();
        glossary.stream().sorted((a, b) -> b.term.length() - a.term.length()).forEach(entry -> {
            Matcher matcher = pattern(entry.term).matcher(text);
            while (matcher.find()) {
                Map.Entry<Integer, Word> before = found.lowerEntry(matcher.end());
                if (before == null || before.getValue().end() <= matcher.start()) {
                    found.put(matcher.start(), new Word(matcher.end(), entry));
                }
            }
        });
        return found;
    }

    /** Letters that stand for words are sought as they are written, other words however they begin. */
    private static Pattern pattern(String term) {
        boolean acronym = term.equals(term.toUpperCase(java.util.Locale.FRENCH));
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(term) + "(?![\\p{L}\\p{N}])",
                acronym ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
