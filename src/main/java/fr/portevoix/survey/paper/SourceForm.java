package fr.portevoix.survey.paper;

import fr.portevoix.shared.web.Errors;
import org.jboss.resteasy.reactive.RestForm;

/** What is typed to give a place a poster. */
public record SourceForm(
        @RestForm String label, @RestForm String quartier, @RestForm String homes, @RestForm String sure) {
    private static final int LONGEST = 80;
    private static final int MOST_HOMES = 100_000;

    boolean isSure() {
        return sure != null;
    }

    /** The place's name on one line. */
    String typedLabel() {
        return label == null ? "" : label.replaceAll("\\s+", " ").strip();
    }

    /** How many homes the place has; null where nothing readable was told. */
    Integer homesTold() {
        String typed = homes == null ? "" : homes.strip();
        return typed.matches("\\d{1,6}") && Integer.parseInt(typed) <= MOST_HOMES ? Integer.valueOf(typed) : null;
    }

    /** What is wrong; a place of fewer homes than the floor is asked about once more. */
    Errors errors(int floor) {
        Errors errors = Errors.none();
        String typed = typedLabel();
        if (typed.isEmpty() || typed.length() > LONGEST) {
            errors.add("label", "Dites en quelques mots où sera l’affiche (80 caractères au plus).");
        }
        if (homes != null && !homes.isBlank() && homesTold() == null) {
            errors.add("homes", "Écrivez un nombre de logements, par exemple 24, ou rien.");
        }
        if (homesTold() != null && homesTold() < floor && !isSure()) {
            errors.add(
                    "homes",
                    "Avec moins de " + floor + " logements, savoir d’où vient une réponse peut suffire à savoir de qui"
                            + " elle vient. Prenez plutôt l’affiche du quartier, ou cochez la case ci-dessous.");
        }
        return errors;
    }
}
