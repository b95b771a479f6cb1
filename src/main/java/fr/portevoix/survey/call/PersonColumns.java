package fr.portevoix.survey.call;

import fr.portevoix.shared.text.Slug;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which column of a file holds what; empty for none. */
public record PersonColumns(String phone, String name, String language, String quartier, String note) {
    private static final Map<String, Set<String>> USUAL = Map.of(
            "phone",
                    Set.of("telephone", "tel", "tel-1", "numero", "numero-de-telephone", "portable", "mobile", "phone"),
            "name", Set.of("nom", "nom-prenom", "prenom-nom", "nom-et-prenom", "prenom-et-nom", "name", "personne"),
            "language", Set.of("langue", "language"),
            "quartier", Set.of("quartier", "secteur", "qpv"),
            "note", Set.of("note", "notes", "remarque", "remarques", "commentaire"));

    /** As the form says, or, where it says nothing, as columns are usually called. */
    static PersonColumns of(PersonColumns chosen, List<String> columns) {
        return new PersonColumns(
                among(chosen.phone, columns, "phone"),
                among(chosen.name, columns, "name"),
                among(chosen.language, columns, "language"),
                among(chosen.quartier, columns, "quartier"),
                among(chosen.note, columns, "note"));
    }

    private static String among(String chosen, List<String> columns, String what) {
        if (chosen != null && columns.contains(chosen)) {
            return chosen;
        }
        boolean none = chosen != null && chosen.equals(NONE);
        return none
                ? ""
                : columns.stream()
                        .filter(each -> USUAL.get(what).contains(Slug.of(each)))
                        .findFirst()
                        .orElse("");
    }

    /** What a form sends for « no column ». */
    static final String NONE = "-";
}
