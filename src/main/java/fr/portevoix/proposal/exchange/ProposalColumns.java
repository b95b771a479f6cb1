package fr.portevoix.proposal.exchange;

import fr.portevoix.shared.text.Slug;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Which column of a file holds what; empty for none. */
public record ProposalColumns(
        String id,
        String title,
        String body,
        String need,
        String quartier,
        String objective,
        String place,
        String day,
        String state,
        String answer) {
    /** What a form sends for « no column ». */
    public static final String NONE = "-";

    /** Nothing chosen yet. */
    static final ProposalColumns UNSAID =
            new ProposalColumns(null, null, null, null, null, null, null, null, null, null);

    /** What columns are called in exports of Decidim, Cap Collectif and Go Vocal, and in tables that people keep. */
    private static final Map<String, List<String>> USUAL = Map.of(
            "id",
                    List.of(
                            "id",
                            "proposal-id",
                            "proposal-reference",
                            "reference",
                            "identifiant",
                            "numero",
                            "uuid",
                            "input-id"),
            "title", List.of("title-fr", "title", "proposal-title", "titre", "intitule", "nom", "title-en"),
            "body",
                    List.of(
                            "body-fr",
                            "body",
                            "proposal-bodytext",
                            "proposal-body",
                            "bodytext",
                            "description-fr",
                            "description",
                            "proposal-description",
                            "texte",
                            "contenu",
                            "proposition",
                            "idee",
                            "content",
                            "body-en"),
            "need", List.of("besoin", "constat", "objective", "proposal-objective", "need", "problem", "probleme"),
            "quartier",
                    List.of(
                            "scope-name-fr",
                            "scope-name",
                            "scope",
                            "proposal-district-name",
                            "district",
                            "quartier",
                            "quartiers",
                            "secteur",
                            "zone",
                            "area",
                            "perimetre"),
            "objective",
                    List.of(
                            "category-name-fr",
                            "category-name",
                            "category",
                            "proposal-category-name",
                            "proposal-theme-title",
                            "categorie",
                            "theme",
                            "objectif",
                            "topics",
                            "tags",
                            "themes"),
            "place",
                    List.of(
                            "address",
                            "proposal-address",
                            "adresse",
                            "lieu",
                            "location",
                            "location-description",
                            "endroit"),
            "day",
                    List.of(
                            "published-at",
                            "created-at",
                            "proposal-publishedat",
                            "proposal-createdat",
                            "publishedat",
                            "createdat",
                            "submitted-at",
                            "date",
                            "date-de-publication",
                            "date-de-creation",
                            "cree-le"),
            "state", List.of("state", "proposal-status-name", "status", "etat", "statut", "internal-state"),
            "answer",
                    List.of(
                            "answer-fr",
                            "answer",
                            "proposal-official-response",
                            "official-feedback",
                            "reponse",
                            "reponse-officielle"));

    /** As the form says, or, where it says nothing, as columns are usually called. */
    ProposalColumns among(List<String> columns) {
        return new ProposalColumns(
                one(id, columns, "id"),
                one(title, columns, "title"),
                one(body, columns, "body"),
                one(need, columns, "need"),
                one(quartier, columns, "quartier"),
                one(objective, columns, "objective"),
                one(place, columns, "place"),
                one(day, columns, "day"),
                one(state, columns, "state"),
                one(answer, columns, "answer"));
    }

    /** The columns as the mapping screen asks for them, each with its field, its question and what is chosen. */
    public List<Choice> choices() {
        return List.of(
                choice("titre", "Titre", title),
                choice("texte", "Proposition (le texte)", body),
                choice("besoin", "Besoin ou constat", need),
                choice("id", "Numéro sur l’autre plateforme", id),
                choice("quartier", "Quartiers", quartier),
                choice("objectif", "Objectif de la feuille de route", objective),
                choice("lieu", "Endroit", place),
                choice("jour", "Date", day),
                choice("etat", "État sur l’autre plateforme", state),
                choice("reponse", "Réponse officielle", answer));
    }

    /** One question of the mapping screen. */
    public record Choice(String field, String label, String column) {}

    private static Choice choice(String field, String label, String column) {
        return new Choice(field, label, column == null ? "" : column);
    }

    /** The columns that a form names, by its fields. */
    static ProposalColumns of(Function<String, String> field) {
        return new ProposalColumns(
                field.apply("id"),
                field.apply("titre"),
                field.apply("texte"),
                field.apply("besoin"),
                field.apply("quartier"),
                field.apply("objectif"),
                field.apply("lieu"),
                field.apply("jour"),
                field.apply("etat"),
                field.apply("reponse"));
    }

    private static String one(String chosen, List<String> columns, String what) {
        if (NONE.equals(chosen)) {
            return "";
        }
        if (chosen != null && columns.contains(chosen)) {
            return chosen;
        }
        return USUAL.get(what).stream()
                .flatMap(usual ->
                        columns.stream().filter(column -> Slug.of(column).equals(usual)))
                .findFirst()
                .orElse("");
    }
}
