package fr.portevoix.shared.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** The languages that residents' pages speak: French first, then those that the settings name. */
public final class Languages {
    private static final List<String> OFFERED = List.of(
            ConfigProvider.getConfig().getValue("quarkus.locales", String.class).split("\\s*,\\s*"));
    private static final Map<String, String> OWN_NAMES =
            Map.of("fr", "Français", "fr-x-simple", "Français simple", "ar", "العربية", "en", "English");

    private Languages() {}

    /** The language tags on offer, French first. */
    public static List<String> offered() {
        return OFFERED;
    }

    /** Whether this is the tag of a language on offer; nothing is none. */
    public static boolean isOffered(String tag) {
        return tag != null && OFFERED.contains(tag);
    }

    /** How a language calls itself. */
    public static String ownName(String language) {
        Locale locale = Locale.forLanguageTag(language);
        return OWN_NAMES.getOrDefault(language, locale.getDisplayLanguage(locale));
    }

    /** Whether a language is written from right to left. */
    public static boolean isRightToLeft(String language) {
        return List.of("ar", "fa", "he", "ur", "ps")
                .contains(Locale.forLanguageTag(language).getLanguage());
    }

    static Optional<String> known(String language) {
        return OFFERED.stream()
                .filter(offered -> offered.equalsIgnoreCase(language))
                .findFirst();
    }

    static String best(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return OFFERED.get(0);
        }
        try {
            String best = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), OFFERED);
            return best == null ? OFFERED.get(0) : best;
        } catch (IllegalArgumentException unreadableHeader) {
            return OFFERED.get(0);
        }
    }
}
