package fr.portevoix.document;

import fr.portevoix.shared.text.Legible;

/**
 * One cell of a workbook as text.
 *
 * @param address where it stands, as the spreadsheet says it: C5
 * @param text what it shows, numbers and days in plain figures; never null
 * @param formula whether a formula made it: the text is then what the spreadsheet last computed, and nothing here ever
 *     computes
 */
public record XlsxCell(String address, String text, boolean formula) {
    public XlsxCell {
        text = Legible.of(text);
    }
}
