package fr.portevoix.action.meeting;

import fr.portevoix.action.Outcome;
import fr.portevoix.document.OpenTable;
import fr.portevoix.document.OpenTable.Column;
import fr.portevoix.shared.web.PublicUrl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Decisions as open data: a CSV file, and the schema of its columns, both from one list. */
@ApplicationScoped
public class DecisionsFile {
    @Inject
    PublicUrl publicUrl;

    private final List<Column<DecisionView>> columns = List.of(
            Column.<DecisionView>text("id", "Identifiant", "Ne change jamais.", view -> view.decision().id)
                    .needed(),
            Column.<DecisionView>text("instance", "Instance", "Qui a décidé.", view -> view.meeting().body.name)
                    .needed(),
            Column.<DecisionView>text("reunion", "Réunion", "Le titre de la réunion.", view -> view.meeting().title)
                    .needed(),
            Column.<DecisionView>day("date", "Date", "Le jour de la réunion.", view -> view.meeting().heldOn)
                    .needed(),
            new Column<DecisionView>(
                    "objet_type",
                    "string",
                    "Type d’objet",
                    "sheet\u00a0: fiche-action ; objective\u00a0: nœud de la feuille de route ; indicator\u00a0: indicateur ; note\u00a0: note"
                            + " de synthèse ; free\u00a0: autre point.",
                    true,
                    List.of(
                            "sheet",
                            "opinion",
                            "review",
                            "proposed-indicator",
                            "objective",
                            "indicator",
                            "note",
                            AgendaItem.FREE),
                    view -> view.item().kind),
            Column.<DecisionView>text("objet", "Objet", "Sur quoi la décision porte.", view -> view.item().label)
                    .needed(),
            Column.<DecisionView>text(
                    "objet_version", "Version", "La version de l’objet.", view -> view.item().version),
            new Column<DecisionView>(
                    "decision",
                    "string",
                    "Décision",
                    "Telle qu’elle vaut aujourd’hui, errata compris.",
                    true,
                    Arrays.stream(Outcome.values()).map(Enum::name).toList(),
                    view -> view.standing().outcome()),
            Column.<DecisionView>text(
                    "changements",
                    "Changements",
                    "Ce qui change, si adopté avec des changements.",
                    view -> view.standing().changes()),
            Column.<DecisionView>day("reporte_au", "Reporté au", "Jusqu’à quand, si reporté.", view -> view.standing()
                    .deferredUntil()),
            Column.<DecisionView>text("raison", "Raison", "Pourquoi.", view -> view.standing()
                            .reason())
                    .needed(),
            Column.<DecisionView>text(
                    "quartiers",
                    "Quartiers",
                    "Les quartiers concernés, séparés par « | » ; vide pour tout le territoire.",
                    view -> view.quartiers().stream().map(each -> each.name).collect(Collectors.joining("|"))),
            new Column<DecisionView>(
                    "paroles_au_moins",
                    "integer",
                    "Paroles, au moins",
                    "Combien de paroles d’habitants s’y rapportent, à la dizaine inférieure ; vide sous le seuil de diffusion"
                            + " ou sans objet.",
                    false,
                    List.of(),
                    view -> view.saidAtLeast() == 0 ? null : view.saidAtLeast()),
            Column.<DecisionView>day("publiee_le", "Publiée le", "Le jour de la publication.", view -> view.decision()
                            .publishedOn)
                    .needed(),
            Column.<DecisionView>day(
                    "corrigee_le", "Corrigée le", "Le jour du dernier erratum.", DecisionView::correctedOn),
            Column.<DecisionView>text("erratum", "Erratum", "Ce que dit le dernier erratum.", DecisionsFile::erratum),
            new Column<DecisionView>(
                    "adresse", "string", "Adresse", "La page publique.", true, List.of(), view -> publicUrl()
                            .of(view.decision().address())));

    private PublicUrl publicUrl() {
        return publicUrl;
    }

    private static String erratum(DecisionView view) {
        return view.errata().isEmpty() ? null : view.errata().get(view.errata().size() - 1).words;
    }

    private OpenTable<DecisionView> table() {
        return new OpenTable<>("decisions", "Décisions du contrat de ville", "id", columns);
    }

    /** The file. Decisions are few: it is whole before it leaves. */
    byte[] csv(List<DecisionView> decisions) {
        return table().csv(decisions);
    }

    /** The schema of the columns. */
    Map<String, Object> schema() {
        return table().schema();
    }

    /** Where the schema is. */
    String schemaAddress(String contract) {
        return publicUrl.of("/" + contract + "/decisions.schema.json");
    }
}
