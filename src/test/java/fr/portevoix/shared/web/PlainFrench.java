package fr.portevoix.shared.web;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Counts what makes a French sentence hard to read: its length, and letters that stand for words. */
final class PlainFrench {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}’'.@-]*");
    private static final Pattern LETTERS_FOR_WORDS = Pattern.compile("\\b\\p{Lu}{2,}\\b");

    private PlainFrench() {}

    /** The sentences of a message, each branch of a switch apart, its placeholders counted as one word. */
    static List<String> sentences(String message) {
        String text = message.replaceAll("\\{[#/](if|else|switch|case|when|is)[^}]*\\}", "\n")
                .replaceAll("\\{[^}]*\\}", "mot")
                .replace("\\n", "\n");
        return text.lines()
                .flatMap(PlainFrench::cut)
                .filter(line -> words(line) > 0)
                .toList();
    }

    static int words(String sentence) {
        return (int) WORD.matcher(sentence).results().count();
    }

    static boolean hasLettersForWords(String sentence) {
        return LETTERS_FOR_WORDS.matcher(sentence).find();
    }

    private static Stream<String> cut(String line) {
        BreakIterator ends = BreakIterator.getSentenceInstance(Locale.FRENCH);
        ends.setText(line);
        Stream.Builder<String> sentences = Stream.builder();
        for (int start = ends.first(), end = ends.next(); end != BreakIterator.DONE; start = end, end = ends.next()) {
            sentences.add(line.substring(start, end).strip());
        }
        return sentences.build();
    }
}
