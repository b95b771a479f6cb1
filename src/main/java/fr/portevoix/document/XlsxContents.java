package fr.portevoix.document;

import java.util.List;
import java.util.Optional;

/**
 * What was read of a workbook: its sheets, or in French why it cannot be read.
 *
 * @param refusals what is wrong with the file as a whole; sheets are then empty
 */
public record XlsxContents(List<XlsxSheet> sheets, List<String> refusals) {
    public XlsxContents {
        sheets = List.copyOf(sheets);
        refusals = List.copyOf(refusals);
    }

    static XlsxContents refused(String sentence) {
        return new XlsxContents(List.of(), List.of(sentence));
    }

    /** The sheet of this name, capitals and blanks aside. */
    public Optional<XlsxSheet> sheet(String name) {
        return sheets.stream()
                .filter(each -> each.name().strip().equalsIgnoreCase(name))
                .findFirst();
    }
}
