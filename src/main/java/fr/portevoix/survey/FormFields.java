package fr.portevoix.survey;

import java.util.List;
import java.util.Map;

/** The fields of a form as they were sent, kept so that the page can come back with them. */
public record FormFields(Map<String, List<String>> values) {
    /** A form that nobody has filled in yet. */
    public static final FormFields EMPTY = new FormFields(Map.of());

    /** The first value of a field, or empty. */
    public String first(String name) {
        List<String> all = all(name);
        return all.isEmpty() || all.get(0) == null ? "" : all.get(0);
    }

    /** Every value of a field. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }
}
