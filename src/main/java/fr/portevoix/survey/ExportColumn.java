package fr.portevoix.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A column of the export: its name, and how a response fills it. */
record ExportColumn(String name, Cell cell) {
    interface Cell {
        String of(ExportResponses.Row row, JsonNode answers);
    }

    /** The columns of a survey: what every response has, then each question in its order. */
    static List<ExportColumn> of(Questionnaire questionnaire) {
        List<ExportColumn> columns = new ArrayList<>();
        columns.add(new ExportColumn("id", (row, answers) -> row.response().id.toString()));
        columns.add(new ExportColumn("day", (row, answers) -> row.response().day.toString()));
        columns.add(new ExportColumn(
                "channel", (row, answers) -> row.response().channel.name()));
        columns.add(new ExportColumn("language", (row, answers) -> row.response().language));
        columns.add(new ExportColumn("place", (row, answers) -> row.place()));
        questionnaire.items().forEach(item -> add(columns, item));
        return columns;
    }

    private static void add(List<ExportColumn> columns, Item item) {
        String code = item.code();
        if (item.kind() instanceof MatrixQuestion matrix) {
            matrix.rows()
                    .forEach(row ->
                            columns.add(new ExportColumn(code + "." + row.code(), (sent, answers) -> answers.path(code)
                                    .path(row.code())
                                    .asText(""))));
        } else if (item.kind() instanceof MultipleChoice multiple) {
            multiple.options()
                    .forEach(option -> columns.add(new ExportColumn(
                            code + "." + option.code(),
                            (row, answers) -> !answers.has(code)
                                    ? ""
                                    : Choices.codes(answers.get(code)).contains(option.code()) ? "1" : "0")));
        } else if (item.kind() instanceof ShortText || item.kind() instanceof LongText) {
            columns.add(words(code, code));
            return;
        } else {
            columns.add(
                    new ExportColumn(code, (row, answers) -> answers.path(code).asText("")));
        }
        if (item.kind().takesWords()) {
            columns.add(words(code + ".words", code));
        }
    }

    private static ExportColumn words(String name, String code) {
        return new ExportColumn(name, (row, answers) -> row.words().getOrDefault(code, ""));
    }
}
