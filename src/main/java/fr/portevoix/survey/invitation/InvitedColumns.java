package fr.portevoix.survey.invitation;

import fr.portevoix.shared.text.Slug;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which column of a file holds what; empty for none. */
public record InvitedColumns(
        String email, String name, String address, String postcode, String town, String language, String note) {
    /** What a form sends for « no column ». */
    static final String NONE = "-";

    /** Nothing chosen yet. */
    static final InvitedColumns UNSAID = new InvitedColumns(null, null, null, null, null, null, null);

    private static final Map<String, Set<String>> USUAL = Map.of(
            "email",
                    Set.of(
                            "email",
                            "e-mail",
                            "mail",
                            "courriel",
                            "adresse-e-mail",
                            "adresse-mail",
                            "adresse-electronique"),
            "name", Set.of("nom", "nom-prenom", "prenom-nom", "nom-et-prenom", "prenom-et-nom", "name", "personne"),
            "address", Set.of("adresse", "adresse-postale", "rue", "voie", "address"),
            "postcode", Set.of("code-postal", "cp", "postcode"),
            "town", Set.of("ville", "commune", "town"),
            "language", Set.of("langue", "language"),
            "note", Set.of("note", "notes", "remarque", "remarques", "commentaire"));

    /** As the form says, or, where it says nothing, as columns are usually called. */
    InvitedColumns among(List<String> columns) {
        return new InvitedColumns(
                one(email, columns, "email"),
                one(name, columns, "name"),
                one(address, columns, "address"),
                one(postcode, columns, "postcode"),
                one(town, columns, "town"),
                one(language, columns, "language"),
                one(note, columns, "note"));
    }

    private static String one(String chosen, List<String> columns, String what) {
        if (chosen != null && columns.contains(chosen)) {
            return chosen;
        }
        if (NONE.equals(chosen)) {
            return "";
        }
        return columns.stream()
                .filter(each -> USUAL.get(what).contains(Slug.of(each)))
                .findFirst()
                .orElse("");
    }
}
