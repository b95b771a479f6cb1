package fr.portevoix.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A table of open data: its CSV file and the schema of its columns (Table Schema of Frictionless Data), both from one list.
 *
 * @param name how programmes call it
 * @param title how people call it
 * @param key the column that tells rows apart
 */
public record OpenTable<T>(String name, String title, String key, List<Column<T>> columns) {
    /**
     * A column: how programmes call it, what it holds, and how it is read.
     *
     * @param type as the schema names it: {@code string}, {@code date}, {@code integer}, {@code number}
     * @param values the only ones there are; empty where any may stand
     */
    public record Column<T>(
            String name,
            String type,
            String title,
            String description,
            boolean required,
            List<String> values,
            Function<T, Object> read) {
        /** A column of words. */
        public static <T> Column<T> text(String name, String title, String description, Function<T, Object> read) {
            return new Column<>(name, "string", title, description, false, List.of(), read);
        }

        /** A column of days. */
        public static <T> Column<T> day(String name, String title, String description, Function<T, Object> read) {
            return new Column<>(name, "date", title, description, false, List.of(), read);
        }

        /** A column of whole numbers. */
        public static <T> Column<T> whole(String name, String title, String description, Function<T, Object> read) {
            return new Column<>(name, "integer", title, description, false, List.of(), read);
        }

        /** A column of numbers. */
        public static <T> Column<T> number(String name, String title, String description, Function<T, Object> read) {
            return new Column<>(name, "number", title, description, false, List.of(), read);
        }

        /** The same, never empty. */
        public Column<T> needed() {
            return new Column<>(name, type, title, description, true, values, read);
        }

        /** The same, holding one of these alone. */
        public Column<T> oneOf(List<String> only) {
            return new Column<>(name, type, title, description, required, only, read);
        }

        private Map<String, Object> schema() {
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

    /** The file: UTF-8, commas, days as ISO 8601 has them; whole before it leaves. */
    public byte[] csv(List<T> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvWriter csv = CsvWriter.plain(out, CsvDelimiter.COMMA)) {
            csv.row(columns.stream().map(Column::name).toList());
            for (T row : rows) {
                csv.row(columns.stream()
                        .map(column -> column.read.apply(row))
                        .map(value -> value == null ? "" : value.toString())
                        .toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** The schema of the columns. */
    public Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://specs.frictionlessdata.io/schemas/table-schema.json");
        schema.put("name", name);
        schema.put("title", title);
        schema.put("encoding", "utf-8");
        schema.put("fields", columns.stream().map(Column::schema).toList());
        schema.put("primaryKey", key);
        schema.put("missingValues", List.of(""));
        return schema;
    }
}
