package fr.portevoix.shared.text;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One text in one or several languages; French stands in where a language is missing. */
public record Wording(Map<String, String> texts) {
    public static final String FRENCH = "fr";

    public Wording {
        Map<String, String> kept = new LinkedHashMap<>();
        texts.forEach((language, text) -> {
            if (text != null && !text.isBlank()) {
                kept.put(language, text.strip());
            }
        });
        texts = Map.copyOf(kept);
    }

    /** A text that exists in French only. */
    public static Wording french(String text) {
        return new Wording(text == null ? Map.of() : Map.of(FRENCH, text));
    }

    /** The same text with one language added or, when blank, taken away. */
    public Wording with(String language, String text) {
        Map<String, String> changed = new LinkedHashMap<>(texts);
        changed.remove(language);
        if (text != null) {
            changed.put(language, text);
        }
        return new Wording(changed);
    }

    /** The text in this language, or in French, or empty. */
    public String in(Locale locale) {
        return in(locale.toLanguageTag());
    }

    /** The text in this language (a tag such as {@code ar}), or in French, or empty. */
    public String in(String language) {
        return texts.getOrDefault(language, french());
    }

    public String french() {
        return texts.getOrDefault(FRENCH, "");
    }

    /** The text in exactly this language, empty where nobody wrote it: what a translator sees. */
    public String only(String language) {
        return texts.getOrDefault(language, "");
    }

    /** Whether this language has its own text, so that a page knows which language it really shows. */
    public boolean has(String language) {
        return texts.containsKey(language);
    }

    public Set<String> languages() {
        return texts.keySet();
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }
}
