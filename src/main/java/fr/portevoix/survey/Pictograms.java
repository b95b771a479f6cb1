package fr.portevoix.survey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Our own small drawings that stand beside answers for who reads with difficulty.
 *
 * <p>They decorate: the words say everything, and a voice reads only these. Their lines are written into the page that
 * shows them, so that none is asked for, and none is missing without network.
 */
public final class Pictograms {
    private static final Map<String, Pictogram> ALL = read();

    private Pictograms() {}

    /** A drawing: its name in files, what it is in French, and its lines in a square of 24. */
    public record Pictogram(String name, String label, String path) {}

    /** All of them. */
    static List<Pictogram> all() {
        return List.copyOf(ALL.values());
    }

    /** Whether there is one of this name. */
    static boolean has(String name) {
        return ALL.containsKey(name);
    }

    /** The lines of the one that an answer has; empty for none. */
    static String path(Option option) {
        Pictogram found = option.picto() == null ? null : ALL.get(option.picto());
        return found == null ? "" : found.path();
    }

    private static Map<String, Pictogram> read() {
        Map<String, Pictogram> all = new LinkedHashMap<>();
        try (InputStream file = Pictograms.class.getResourceAsStream("pictograms.txt")) {
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                String[] parts = line.split("\\|");
                all.put(parts[0], new Pictogram(parts[0], parts[1], parts[2]));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return all;
    }
}
