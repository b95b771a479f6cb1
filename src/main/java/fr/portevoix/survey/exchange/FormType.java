package fr.portevoix.survey.exchange;

import java.util.Locale;
import java.util.Set;

/**
 * What stands in the column « type »: the type under its usual name, the list it asks for, and « autre ».
 *
 * @param list empty for types without choices
 */
record FormType(String name, String list, boolean orOther) {
    /** What telephones note by themselves, and what Portevoix never notes. */
    private static final Set<String> ABOUT_THE_DEVICE = Set.of(
            "start",
            "end",
            "today",
            "deviceid",
            "subscriberid",
            "simserial",
            "phonenumber",
            "username",
            "email",
            "audit",
            "start-geopoint",
            "background-audio");

    private static final Set<String> ONE = Set.of("select_one", "select1", "select_one_from", "select one");
    private static final Set<String> SEVERAL =
            Set.of("select_multiple", "select_multiple_from", "select_all_that_apply");

    /** Reads the cell. */
    static FormType of(String cell) {
        String text = cell.strip()
                .replaceAll("\\s+", " ")
                .replaceFirst("(?i)^select one( from)?\\b", "select_one")
                .replaceFirst("(?i)^select all that apply( from)?\\b", "select_multiple")
                .replaceFirst("(?i)^select multiple( from)?\\b", "select_multiple")
                .replaceFirst("(?i)^(begin|end) (group|repeat|score|rank|kobomatrix)\\b", "$1_$2")
                .replaceFirst("(?i)\\bor (specify )?other$", "or_other");
        String[] words = text.split(" ");
        String name = words[0].toLowerCase(Locale.ROOT);
        String list = words.length > 1 && !words[1].equals("or_other") ? words[1] : "";
        return new FormType(usual(name), list, text.endsWith(" or_other"));
    }

    private static String usual(String name) {
        if (ONE.contains(name)) {
            return "select_one";
        }
        if (SEVERAL.contains(name)) {
            return "select_multiple";
        }
        return name.equals("int") ? "integer" : name.equals("string") ? "text" : name;
    }

    boolean isAboutTheDevice() {
        return ABOUT_THE_DEVICE.contains(name);
    }

    boolean isChoice() {
        return name.equals("select_one") || name.equals("select_multiple") || name.equals("rank");
    }
}
