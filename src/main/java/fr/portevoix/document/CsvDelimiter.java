package fr.portevoix.document;

import java.util.Arrays;
import java.util.Comparator;

/** What stands between two cells of a CSV file. */
public enum CsvDelimiter {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t');

    private final char sign;

    CsvDelimiter(char sign) {
        this.sign = sign;
    }

    /** The character itself. */
    public char sign() {
        return sign;
    }

    /** The delimiter most used in the first line that is not blank; a file of one column reads as comma. */
    static CsvDelimiter of(String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return Arrays.stream(values())
                .max(Comparator.comparingLong((CsvDelimiter delimiter) -> delimiter.countIn(header))
                        .thenComparing(Comparator.<CsvDelimiter>naturalOrder().reversed()))
                .orElse(COMMA);
    }

    private long countIn(String header) {
        boolean quoted = false;
        long count = 0;
        for (char c : header.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == sign && !quoted) {
                count++;
            }
        }
        return count;
    }
}
