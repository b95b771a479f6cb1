package fr.portevoix.survey;

import fr.portevoix.shared.text.Slug;
import fr.portevoix.shared.text.Wording;
import java.util.ArrayList;
import java.util.List;

/** Options as the desk types them, one a line: {@code code | français | pictogramme}, or the French words alone. */
final class OptionLines {
    private OptionLines() {}

    static List<Option> read(String lines) {
        List<Option> options = new ArrayList<>();
        for (String line : TypedWords.clean(lines).split("\n")) {
            if (line.isBlank()) {
                continue;
            }
            String[] parts = line.split("\\|", 3);
            String french = parts[parts.length == 1 ? 0 : 1].strip();
            String code = parts.length == 1 || parts[0].isBlank() ? code(french) : parts[0].strip();
            String picto = parts.length < 3 || parts[2].isBlank() ? null : parts[2].strip();
            options.add(new Option(code, Wording.french(french), picto));
        }
        return options;
    }

    private static String code(String french) {
        return french.toLowerCase(java.util.Locale.FRENCH).startsWith("autre, précisez")
                ? Option.OTHER
                : Slug.of(french);
    }

    static String write(List<Option> options) {
        StringBuilder lines = new StringBuilder();
        for (Option option : options) {
            lines.append(option.code())
                    .append(" | ")
                    .append(option.label().french())
                    .append(option.picto() == null ? "" : " | " + option.picto())
                    .append('\n');
        }
        return lines.toString();
    }
}
