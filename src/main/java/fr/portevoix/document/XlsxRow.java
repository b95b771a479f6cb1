package fr.portevoix.document;

import java.util.SortedMap;

/**
 * One row of a sheet.
 *
 * @param number the row as the spreadsheet counts it, from 1
 * @param cells the cells that hold something, by column, from 0
 */
public record XlsxRow(int number, SortedMap<Integer, XlsxCell> cells) {
    /** The text in this column without the blanks around it; empty where there is none. */
    public String text(int column) {
        XlsxCell cell = cells.get(column);
        return cell == null ? "" : cell.text();
    }
}
