package fr.portevoix.action.meeting;

import fr.portevoix.shared.web.Errors;
import fr.portevoix.territory.Quartier;
import java.net.URI;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what is typed into the forms of meetings and of councils. */
public final class Typed {
    public static final int LONGEST_TEXT = 20_000;

    private Typed() {}

    /** On one line, without blanks around it; empty for nothing. */
    public static String line(String typed) {
        return typed == null ? "" : typed.replaceAll("\\s+", " ").strip();
    }

    /** With its lines, without blanks around it; empty for nothing. */
    public static String text(String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n").strip();
    }

    /** The same, null for nothing: as optional columns keep it. */
    public static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** The hour, as 18:30 or 18h30. */
    public static Optional<LocalTime> hour(String typed) {
        String hour = line(typed).replace('h', ':').replace('H', ':').replaceAll(":$", ":00");
        return hour.matches("([01]?\\d|2[0-3]):[0-5]\\d")
                ? Optional.of(LocalTime.parse(hour.length() == 4 ? "0" + hour : hour))
                : Optional.empty();
    }

    /** Whether a browser may be sent there. */
    public static boolean isLink(String typed) {
        try {
            URI link = URI.create(typed);
            return link.getHost() != null
                    && ("http".equalsIgnoreCase(link.getScheme()) || "https".equalsIgnoreCase(link.getScheme()))
                    && typed.length() <= 1000;
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    /** Says where a text is too long. */
    public static void atMost(int most, String field, String text, Errors errors) {
        if (text.length() > most) {
            errors.add(field, "Ce texte dépasse " + most + " caractères.");
        }
    }

    /** The quartiers of this contract among the slugs that were ticked. */
    public static Set<Quartier> quartiers(List<Quartier> known, List<String> slugs) {
        Set<Quartier> chosen = new HashSet<>();
        for (Quartier quartier : known) {
            if (slugs != null && slugs.contains(quartier.slug)) {
                chosen.add(quartier);
            }
        }
        return chosen;
    }
}
