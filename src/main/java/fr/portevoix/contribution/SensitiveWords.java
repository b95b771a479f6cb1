package fr.portevoix.contribution;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A small lexicon, French and Arabic, of words that may tell of violence or danger. It only decides whether emergency
 * numbers are shown to the author and whether the desk is told « perhaps sensitive »: a word never hides a text by itself.
 */
public final class SensitiveWords {
    private static final List<String> FRENCH = List.of(
            "viol(?:e|ee|es|er|eur|s|ence|ences|ent|ente|ents)?",
            "frapp\\w+",
            "battu\\w*",
            "tabass\\w+",
            "agress\\w+",
            "menac\\w+",
            "harcel\\w+",
            "tuer|tue|meurtr\\w+|assassin\\w*",
            "suicid\\w*",
            "couteau\\w*|pistolet\\w*|fusil\\w*|arme\\w?",
            "represaille\\w*",
            "attouch\\w+|inceste\\w*|pedophil\\w+",
            "peur de mon (?:mari|conjoint|pere|frere|ex)",
            "en danger",
            "maltrait\\w+",
            "deal\\w*|trafi\\w+");

    // Arabic words carry articles and endings that join them, so a stem anywhere in a word counts.
    private static final List<String> ARABIC = List.of(
            "عنف", "ضرب", "يضرب", "اغتصاب", "تحرش", "تهديد", "يهدد", "قتل", "انتحار", "سكين", "سلاح", "خطر", "اعتداء");

    private static final Pattern ANY =
            Pattern.compile("(?<!\\p{L})(?:" + String.join("|", FRENCH) + ")(?!\\p{L})|" + String.join("|", ARABIC));

    private SensitiveWords() {}

    /** Whether the text holds a word of the lexicon, whatever its capitals and accents. */
    public static boolean areIn(String text) {
        if (text == null) {
            return false;
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}+", "")
                .toLowerCase(Locale.FRENCH);
        return ANY.matcher(plain).find();
    }
}
