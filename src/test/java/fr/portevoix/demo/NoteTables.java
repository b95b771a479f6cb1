package fr.portevoix.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** The tables of an exported note as a reader of the document finds them: by caption, row and column. */
record NoteTables(List<Told> tables) {
    /** A table with the line above it and the line below it. */
    record Told(String caption, String below, List<String> headers, List<List<String>> rows) {
        /** The cells of a column in the rows of this name. */
        List<String> cellsOf(String row, String column) {
            int at = IntStream.range(0, headers.size())
                    .filter(i -> headers.get(i).equals(plain(column)))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(caption + " has no column " + column + " but " + headers));
            return rows.stream()
                    .filter(cells -> cells.get(0).equals(plain(row)))
                    .map(cells -> cells.get(at))
                    .toList();
        }

        String cell(String row, String column) {
            return cellsOf(row, column).stream()
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(caption + " has no row " + row + " but " + rows));
        }

        int number(String row, String column) {
            return Integer.parseInt(cell(row, column).replace(" ", ""));
        }

        /** The last cell of a row. */
        String last(String row) {
            return rows.stream()
                    .filter(cells -> cells.get(0).equals(row))
                    .map(cells -> cells.get(cells.size() - 1))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(caption + " has no row " + row));
        }
    }

    static NoteTables read(byte[] docx) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            List<IBodyElement> body = document.getBodyElements();
            List<Told> tables = new ArrayList<>();
            for (int i = 0; i < body.size(); i++) {
                if (body.get(i) instanceof XWPFTable table && table.getNumberOfRows() > 1) {
                    List<List<String>> rows = table.getRows().stream()
                            .map(row -> row.getTableCells().stream()
                                    .map(cell -> plain(cell.getText()))
                                    .toList())
                            .toList();
                    tables.add(
                            new Told(text(body, i, -1), text(body, i, 1), rows.get(0), rows.subList(1, rows.size())));
                }
            }
            return new NoteTables(tables);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first table whose caption holds these words. */
    Told captioned(String words) {
        return tables.stream()
                .filter(table -> table.caption().contains(plain(words)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No table about " + words + " among " + captions()));
    }

    /** The table whose caption holds these words and that has this row. */
    Told captioned(String words, String row) {
        return tables.stream()
                .filter(table -> table.caption().contains(plain(words))
                        && table.rows().stream().anyMatch(cells -> cells.get(0).equals(plain(row))))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("No table about " + words + " with " + row + " among " + captions()));
    }

    /** The base that the line under a table says: its first number. */
    int baseUnder(Told table) {
        java.util.regex.Matcher number =
                java.util.regex.Pattern.compile("\\d[\\d ]*").matcher(table.below());
        if (!number.find()) {
            throw new AssertionError("No base under " + table.caption() + ": " + table.below());
        }
        return Integer.parseInt(number.group().replace(" ", ""));
    }

    /** Every number in columns of this name, over all tables. */
    List<Integer> numbersUnder(String column) {
        List<Integer> numbers = new ArrayList<>();
        for (Told table : tables) {
            int at = table.headers().indexOf(column);
            if (at >= 0) {
                table.rows().stream()
                        .map(row -> row.get(at).replace(" ", ""))
                        .filter(cell -> cell.matches("\\d+"))
                        .forEach(cell -> numbers.add(Integer.valueOf(cell)));
            }
        }
        return numbers;
    }

    private List<String> captions() {
        return tables.stream().map(Told::caption).toList();
    }

    private static String text(List<IBodyElement> body, int from, int step) {
        for (int i = from + step; i >= 0 && i < body.size(); i += step) {
            if (body.get(i) instanceof XWPFParagraph paragraph
                    && !paragraph.getText().isBlank()) {
                return plain(paragraph.getText());
            }
        }
        return "";
    }

    /** Text with ordinary spaces: which space it is belongs to typography, not to the figures. */
    static String plain(String text) {
        return text.replaceAll("[\\u00a0\\u202f\\s]+", " ").strip();
    }
}
