package fr.portevoix.survey.exchange;

import fr.portevoix.survey.Item;
import fr.portevoix.survey.MatrixQuestion;
import fr.portevoix.survey.MultipleChoice;
import fr.portevoix.survey.NumberQuestion;
import fr.portevoix.survey.Option;
import fr.portevoix.survey.PhotoQuestion;
import fr.portevoix.survey.PointQuestion;
import fr.portevoix.survey.Questionnaire;
import fr.portevoix.survey.RankingQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each column of an export means, then what a missing value says. */
final class CodebookRows {
    static final List<String> HEADER = List.of("colonne", "texte", "sorte", "valeurs", "posée à", "nécessaire");

    private static final Map<String, String> ARRIVAL = Map.ofEntries(
            Map.entry("id", "Tiré au hasard : ne dit ni qui, ni quand, ni dans quel ordre."),
            Map.entry("day", "Le jour de la réponse, jamais l’heure."),
            Map.entry("channel", "ONLINE, PHONE, PAPER, FACE_TO_FACE, WORKSHOP, WALK, INTERVIEW ou LETTER."),
            Map.entry("language", "La langue de la page : fr, ar…"),
            Map.entry("place", "Code du quartier ; « commune: » puis un code hors des quartiers ; vide si inconnu."),
            Map.entry("version", "La version du questionnaire à laquelle la personne a répondu."),
            Map.entry("source", "Le code de l’affiche ou du lieu qui a mené à l’enquête ; vide sinon."),
            Map.entry("counted", "1 : comptée dans les résultats ; 0 : essai ou réponse mise à l’écart."),
            Map.entry("aside_reason", "Pourquoi la réponse est mise à l’écart ; vide si elle ne l’est pas."),
            Map.entry("trial", "1 : envoyée pour essayer le questionnaire ; 0 sinon."));

    private CodebookRows() {}

    /** The rows, in the order of the columns. */
    static List<List<String>> of(Questionnaire questionnaire) {
        List<List<String>> rows = new ArrayList<>();
        for (ExportColumn column : ExportColumns.of(questionnaire, false)) {
            Item item = column.item();
            rows.add(
                    item == null
                            ? List.of(column.name(), column.label(), "arrivée", ARRIVAL.get(column.name()), "", "")
                            : List.of(
                                    column.name(),
                                    column.label(),
                                    item.kind().name(),
                                    values(questionnaire, item, column.name()),
                                    AskedOf.inWords(questionnaire, item),
                                    item.question().required ? "oui" : "non"));
        }
        for (Missing missing : Missing.values()) {
            String code = missing.code.isEmpty() ? "(vide)" : missing.code;
            rows.add(List.of(code, missing.label, "valeur manquante", missing.meaning, "", ""));
        }
        return rows;
    }

    private static String values(Questionnaire questionnaire, Item item, String column) {
        String code = item.code();
        if (column.equals(code + ".words")) {
            return "Des mots ; vide aussi tant que le référent les relit.";
        }
        if (item.kind() instanceof MultipleChoice && !column.equals(code) && !column.equals("q." + code)) {
            return "1 : choisie ; 0 : pas choisie.";
        }
        if (item.kind() instanceof PhotoQuestion) {
            return "Le nom de la photo ; on la voit au bureau, jamais dans un fichier.";
        }
        if (item.kind() instanceof PointQuestion point && (column.endsWith(".lat") || column.endsWith(".lon"))) {
            return "En degrés (WGS 84), arrondis à " + (point.fine() ? "10" : "100")
                    + " mètres environ ; vide sans point.";
        }
        if (item.kind() instanceof RankingQuestion && !column.equals(code) && !column.equals("q." + code)) {
            return "1 : mise en premier ; 2 : en deuxième… ; vide : pas classée.";
        }
        if (item.kind() instanceof NumberQuestion number) {
            return Stream.of(
                            number.min() == null
                                    ? ""
                                    : "au moins " + number.min().toPlainString(),
                            number.max() == null
                                    ? ""
                                    : "au plus " + number.max().toPlainString(),
                            number.whole() ? "nombre entier" : "")
                    .filter(each -> !each.isEmpty())
                    .collect(Collectors.joining(" ; "));
        }
        List<Option> options = item.kind() instanceof MatrixQuestion matrix
                ? matrix.scale()
                : item.kind().counted(questionnaire.places());
        return options.stream()
                .map(option -> option.code() + " = " + option.label().french())
                .collect(Collectors.joining(" ; "));
    }
}
