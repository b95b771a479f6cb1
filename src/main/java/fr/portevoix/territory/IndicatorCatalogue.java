package fr.portevoix.territory;

import fr.portevoix.document.CsvReader;
import fr.portevoix.document.CsvRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Names the indicators that national statistics publish for quartiers; others get a name made from their code. */
@ApplicationScoped
public class IndicatorCatalogue {
    /** What an indicator is called and measured in. */
    record Known(String label, String unit) {}

    private final Map<String, Known> known = new HashMap<>();

    IndicatorCatalogue() {
        try (InputStream file = IndicatorCatalogue.class.getResourceAsStream("indicators.csv")) {
            for (CsvRow row :
                    CsvReader.requiring("code", "label", "unit").read(file).rows()) {
                known.put(row.get("code"), new Known(row.get("label"), row.get("unit")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name and unit of an indicator; the desk can correct them afterwards. */
    Known of(String code) {
        return known.getOrDefault(code, madeUp(code));
    }

    private static Known madeUp(String code) {
        String unit = code.endsWith("_pct") ? "%" : code.endsWith("_eur") ? "€" : "";
        String words = code.replaceAll("_(pct|eur)$", "").replace('_', ' ').strip();
        String label = words.isEmpty() ? code : Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return new Known(label, unit);
    }
}
