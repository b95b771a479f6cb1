package fr.portevoix.territory;

import com.fasterxml.jackson.databind.JsonNode;
import fr.portevoix.document.RowReport;
import fr.portevoix.shared.text.Slug;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds which quartier a feature draws, by the properties that official and home-made files carry. */
final class FeatureNames {
    private static final Set<String> CODE_KEYS = Set.of("code", "code_qp", "codeqp", "code_qpv", "code_qn");
    private static final Set<String> NAME_KEYS = Set.of("name", "nom", "nom_qp", "lib_qp", "libelle");

    private final Map<String, Quartier> bySlug = new HashMap<>();
    private final Map<String, Quartier> byCode = new HashMap<>();
    private final Map<String, List<Quartier>> byName = new HashMap<>();

    private FeatureNames() {}

    static FeatureNames of(Contract contract) {
        FeatureNames names = new FeatureNames();
        for (Quartier quartier : Quartier.of(contract)) {
            names.bySlug.put(quartier.slug, quartier);
            names.byName
                    .computeIfAbsent(Slug.of(quartier.name), name -> new ArrayList<>())
                    .add(quartier);
            QuartierCode.of(quartier).forEach(code -> names.byCode.put(code.code.toUpperCase(Locale.ROOT), quartier));
        }
        return names;
    }

    /** The quartier of a feature; a feature of none is told as left aside. */
    Optional<Quartier> quartier(JsonNode properties, int number, RowReport report) {
        Quartier found = null;
        String shown = "";
        for (Iterator<String> keys = properties.fieldNames(); keys.hasNext() && found == null; ) {
            String key = keys.next();
            JsonNode value = properties.get(key);
            if (value.isTextual() && !value.asText().isBlank()) {
                String text = value.asText().strip();
                String kind = key.toLowerCase(Locale.ROOT);
                boolean naming = kind.equals("slug") || CODE_KEYS.contains(kind) || NAME_KEYS.contains(kind);
                shown = naming && shown.isEmpty() ? text.substring(0, Math.min(60, text.length())) : shown;
                found = byKey(kind, text, number, report);
            }
        }
        if (found == null) {
            report.warning(
                    number,
                    "",
                    (shown.isEmpty()
                                    ? "Cet objet ne porte ni slug, ni code, ni nom"
                                    : "« " + shown + " » n’est pas un quartier de ce contrat")
                            + " : il est laissé de côté.");
        }
        return Optional.ofNullable(found);
    }

    private Quartier byKey(String kind, String text, int number, RowReport report) {
        if (kind.equals("slug")) {
            return bySlug.get(text);
        }
        if (CODE_KEYS.contains(kind)) {
            return byCode.get(text.toUpperCase(Locale.ROOT));
        }
        if (!NAME_KEYS.contains(kind)) {
            return null;
        }
        List<Quartier> named = byName.getOrDefault(Slug.of(text), List.of());
        if (named.size() > 1) {
            report.error(number, kind, "Plusieurs quartiers portent ce nom : donnez le slug ou le code.");
        }
        return named.isEmpty() ? null : named.get(0);
    }
}
