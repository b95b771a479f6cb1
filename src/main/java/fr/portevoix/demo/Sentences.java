package fr.portevoix.demo;

import fr.portevoix.document.CsvReader;
import fr.portevoix.document.CsvRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** The sentences that drawn answers are made of, by kind and family. */
class Sentences {
    private final Map<String, List<String>> byFamily = new HashMap<>();

    Sentences(byte[] csv) {
        for (CsvRow row :
                CsvReader.requiring("kind", "family", "text").read(csv).rows()) {
            byFamily.computeIfAbsent(key(row.get("kind"), row.get("family")), family -> new ArrayList<>())
                    .add(row.get("text"));
        }
    }

    /** A text that speaks of each of these families once. */
    String about(String kind, Set<String> families, Random chance) {
        return families.stream()
                .map(family -> byFamily.get(key(kind, family)))
                .map(sentences -> sentences.get(chance.nextInt(sentences.size())))
                .collect(Collectors.joining(" "));
    }

    private static String key(String kind, String family) {
        return kind + " " + family;
    }
}
