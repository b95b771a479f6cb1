package fr.portevoix.document;

import java.util.List;

/**
 * One sheet of a workbook.
 *
 * @param name as its tab says
 * @param rows the rows that hold something, from the top
 */
public record XlsxSheet(String name, List<XlsxRow> rows) {
    public XlsxSheet {
        rows = List.copyOf(rows);
    }
}
