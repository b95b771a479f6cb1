package fr.portevoix.survey.exchange;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which languages the columns of an XLSForm speak: « label::Français (fr) », « label::Arabic (ar) », « label ». */
final class FormLanguages {
    private static final Pattern CODE = Pattern.compile(".*\\(\\s*([A-Za-z]{2,3}(?:-[A-Za-z]{1,8}){0,2})\\s*\\)\\s*");
    private static final Pattern BARE = Pattern.compile("[A-Za-z]{2}(?:-[A-Za-z]{1,8}){0,2}");
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("français", "fr"),
            Map.entry("francais", "fr"),
            Map.entry("french", "fr"),
            Map.entry("français simple", "fr-x-simple"),
            Map.entry("anglais", "en"),
            Map.entry("english", "en"),
            Map.entry("arabe", "ar"),
            Map.entry("arabic", "ar"),
            Map.entry("العربية", "ar"),
            Map.entry("espagnol", "es"),
            Map.entry("spanish", "es"),
            Map.entry("turc", "tr"),
            Map.entry("turkish", "tr"),
            Map.entry("portugais", "pt"),
            Map.entry("portuguese", "pt"));
    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][^>]*>|\\*\\*|__|^#+ |\\[[^\\]]+]\\(");

    private final String unsaid;
    private final FormReport report;

    /** Columns that name no language speak the default one; French where the form names none. */
    FormLanguages(String defaultLanguage, FormReport report) {
        this.report = report;
        this.unsaid = tag(defaultLanguage).orElse("fr");
        if (!defaultLanguage.isEmpty() && tag(defaultLanguage).isEmpty()) {
            report.flaw("Feuille « settings » : la langue « " + defaultLanguage
                    + " » n’est pas connue ; écrivez-la avec" + " son code, comme « Français (fr) ».");
        }
    }

    /** The texts of a column in every language that the row has; empty where it has none. */
    ObjectNode wording(FormRow row, String column) {
        ObjectNode wording = JsonNodeFactory.instance.objectNode();
        row.translations(column).forEach((language, text) -> {
            Optional<String> tag = language.isEmpty() ? Optional.of(unsaid) : tag(language);
            if (tag.isEmpty()) {
                report.flaw(
                        row,
                        column + "::" + language,
                        "la langue « " + language
                                + " » n’est pas connue ; écrivez-la avec son code, comme « label::Français (fr) »");
            } else if (!wording.has(tag.get()) || !language.isEmpty()) {
                wording.put(tag.get(), text);
            }
            check(row, column, text);
        });
        return wording;
    }

    private void check(FormRow row, String column, String text) {
        if (text.contains("${")) {
            report.flaw(
                    row, column, "le texte reprend la réponse à une autre question (${…}), ce qui n’existe pas ici");
        }
        if (MARKUP.matcher(text).find()) {
            report.flaw(
                    row,
                    column,
                    "le texte porte une mise en forme (gras, balises, lien) qui s’afficherait telle"
                            + " quelle ; gardez le texte seul");
        }
    }

    private static Optional<String> tag(String language) {
        Matcher code = CODE.matcher(language);
        if (code.matches()) {
            return Optional.of(code.group(1).toLowerCase(Locale.ROOT));
        }
        String name = language.toLowerCase(Locale.ROOT).strip();
        return NAMES.containsKey(name)
                ? Optional.of(NAMES.get(name))
                : BARE.matcher(name).matches() ? Optional.of(name) : Optional.empty();
    }
}
