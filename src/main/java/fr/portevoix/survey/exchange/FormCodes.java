package fr.portevoix.survey.exchange;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Makes our codes of the names of an XLSForm, which take capitals, accents and signs that ours do not. */
final class FormCodes {
    private static final int LONGEST_QUESTION = 40;
    private static final int LONGEST_OPTION = 80;
    private static final Set<String> OTHERS =
            Set.of("other", "others", "autre", "autres", "other_specify", "autre_preciser");

    private FormCodes() {}

    /** The code of a question: small letters, figures and underscores, a letter first. */
    static String question(String name) {
        String code = plain(name).replaceAll("[^a-z0-9_]", "_");
        code = code.matches("[a-z].*") ? code : "q" + code;
        return code.substring(0, Math.min(code.length(), LONGEST_QUESTION));
    }

    /** The code of an answer; « autre » under its usual names becomes the one that takes words. */
    static String option(String name) {
        String code = plain(name).replaceAll("[^a-z0-9_-]", "-");
        code = code.matches("[a-z0-9].*") ? code : "m" + code;
        return OTHERS.contains(code) ? "other" : code.substring(0, Math.min(code.length(), LONGEST_OPTION));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
