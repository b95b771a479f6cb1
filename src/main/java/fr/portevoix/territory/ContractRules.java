package fr.portevoix.territory;

import fr.portevoix.shared.web.Errors;
import java.time.LocalDate;

/** What must hold of a contract's facts, when it is created and each time they are corrected. */
final class ContractRules {
    private ContractRules() {}

    static Errors check(String name, String territory, LocalDate startsOn, LocalDate endsOn, String contact) {
        Errors errors = Errors.none();
        needed(errors, "name", name, 200, "Donnez le nom du contrat.");
        needed(errors, "territory", territory, 120, "Donnez le nom court du territoire.");
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            errors.add("endsOn", "La fin ne peut pas précéder le début.");
        }
        if (contact != null && contact.length() > 200) {
            errors.add("contact", tooLong(200));
        }
        return errors;
    }

    private static void needed(Errors errors, String field, String value, int longest, String missing) {
        if (value == null || value.isBlank()) {
            errors.add(field, missing);
        } else if (value.length() > longest) {
            errors.add(field, tooLong(longest));
        }
    }

    static String tooLong(int longest) {
        return "C’est trop long : " + longest + " caractères au plus.";
    }
}
