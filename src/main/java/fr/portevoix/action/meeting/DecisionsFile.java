package fr.portevoix.action.meeting;

import fr.portevoix.action.Outcome;
import fr.portevoix.document.CsvDelimiter;
import fr.portevoix.document.CsvWriter;
import fr.portevoix.shared.web.PublicUrl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Decisions as open data: a CSV file, and the schema of its columns, both from one list. */
@ApplicationScoped
public class DecisionsFile {
    @Inject
    PublicUrl publicUrl;

    /** A column: how programmes call it, what it holds, and how it is read from a decision. */
    private record Column(
            String name,
            String type,
            String title,
            String description,
            boolean required,
            List<String> values,
            Function<DecisionView, Object> read) {
        static Column text(String name, String title, String description, Function<DecisionView, Object> read) {
            return new Column(name, "string", title, description, false, List.of(), read);
        }

        static Column day(String name, String title, String description, Function<DecisionView, Object> read) {
            return new Column(name, "date", title, description, false, List.of(), read);
        }

        Column needed() {
            return new Column(name, type, title, description, true, values, read);
        }

        Map<String, Object> schema() {
            Map<String, Object> field = new LinkedHashMap<>();
            field.put("name", name);
            field.put("type", type);
            field.put("title", title);
            field.put("description", description);
            if (type.equals("date")) {
                field.put("format", "default");
            }
            Map<String, Object> constraints = new LinkedHashMap<>();
            if (required) {
                constraints.put("required", true);
            }
            if (!values.isEmpty()) {
                constraints.put("enum", values);
            }
            if (!constraints.isEmpty()) {
                field.put("constraints", constraints);
            }
            return field;
        }
    }

    private final List<Column> columns = List.of(
            Column.text("id", "Identifiant", "Ne change jamais.", view -> view.decision().id)
                    .needed(),
            Column.text("instance", "Instance", "Qui a décidé.", view -> view.meeting().body.name)
                    .needed(),
            Column.text("reunion", "Réunion", "Le titre de la réunion.", view -> view.meeting().title)
                    .needed(),
            Column.day("date", "Date", "Le jour de la réunion.", view -> view.meeting().heldOn)
                    .needed(),
            new Column(
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
            Column.text("objet", "Objet", "Sur quoi la décision porte.", view -> view.item().label)
                    .needed(),
            Column.text("objet_version", "Version", "La version de l’objet.", view -> view.item().version),
            new Column(
                    "decision",
                    "string",
                    "Décision",
                    "Telle qu’elle vaut aujourd’hui, errata compris.",
                    true,
                    Arrays.stream(Outcome.values()).map(Enum::name).toList(),
                    view -> view.standing().outcome()),
            Column.text(
                    "changements",
                    "Changements",
                    "Ce qui change, si adopté avec des changements.",
                    view -> view.standing().changes()),
            Column.day("reporte_au", "Reporté au", "Jusqu’à quand, si reporté.", view -> view.standing()
                    .deferredUntil()),
            Column.text("raison", "Raison", "Pourquoi.", view -> view.standing().reason())
                    .needed(),
            Column.text(
                    "quartiers",
                    "Quartiers",
                    "Les quartiers concernés, séparés par « | » ; vide pour tout le territoire.",
                    view -> view.quartiers().stream().map(each -> each.name).collect(Collectors.joining("|"))),
            new Column(
                    "paroles_au_moins",
                    "integer",
                    "Paroles, au moins",
                    "Combien de paroles d’habitants s’y rapportent, à la dizaine inférieure ; vide sous le seuil de diffusion"
                            + " ou sans objet.",
                    false,
                    List.of(),
                    view -> view.saidAtLeast() == 0 ? null : view.saidAtLeast()),
            Column.day("publiee_le", "Publiée le", "Le jour de la publication.", view -> view.decision().publishedOn)
                    .needed(),
            Column.day("corrigee_le", "Corrigée le", "Le jour du dernier erratum.", DecisionView::correctedOn),
            Column.text("erratum", "Erratum", "Ce que dit le dernier erratum.", DecisionsFile::erratum),
            new Column("adresse", "string", "Adresse", "La page publique.", true, List.of(), view -> publicUrl()
                    .of(view.decision().address())));

    private PublicUrl publicUrl() {
        return publicUrl;
    }

    private static String erratum(DecisionView view) {
        return view.errata().isEmpty() ? null : view.errata().get(view.errata().size() - 1).words;
    }

    /** The file: UTF-8, commas, days as ISO 8601 has them. Decisions are few: it is whole before it leaves. */
    byte[] csv(List<DecisionView> decisions) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvWriter csv = CsvWriter.plain(out, CsvDelimiter.COMMA)) {
            csv.row(columns.stream().map(Column::name).toList());
            for (DecisionView view : decisions) {
                List<String> cells = new ArrayList<>();
                for (Column column : columns) {
                    Object value = column.read.apply(view);
                    cells.add(value == null ? null : value.toString());
                }
                csv.row(cells);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** The schema of the columns (Table Schema of Frictionless Data). */
    Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://specs.frictionlessdata.io/schemas/table-schema.json");
        schema.put("name", "decisions");
        schema.put("title", "Décisions du contrat de ville");
        schema.put("encoding", "utf-8");
        schema.put("fields", columns.stream().map(Column::schema).toList());
        schema.put("primaryKey", "id");
        schema.put("missingValues", List.of(""));
        return schema;
    }

    /** Where the schema is. */
    String schemaAddress(String contract) {
        return publicUrl.of("/" + contract + "/decisions.schema.json");
    }
}
