package fr.portevoix.demo;

import fr.portevoix.document.RowReport;
import java.util.List;

/** Says loudly that a file of the demo itself cannot be imported: that is a fault of the product, not of a person. */
final class Imported {
    private Imported() {}

    static void whole(String file, RowReport report) {
        if (report.hasErrors()) {
            throw new IllegalStateException(file + ": " + report.issues());
        }
    }

    static void whole(String file, List<String> errors) {
        if (!errors.isEmpty()) {
            throw new IllegalStateException(file + ": " + errors);
        }
    }
}
