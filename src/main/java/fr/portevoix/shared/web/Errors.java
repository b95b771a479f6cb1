package fr.portevoix.shared.web;

import jakarta.validation.ConstraintViolation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What is wrong with a form: one sentence per field, in the order in which they were found. */
public class Errors {
    private final Map<String, String> sentences = new LinkedHashMap<>();

    public static Errors none() {
        return new Errors();
    }

    /** The sentences of violated constraints; the field is the last name of the path. */
    public static <T> Errors of(Set<ConstraintViolation<T>> violations) {
        Errors errors = new Errors();
        violations.stream()
                .sorted((a, b) -> a.getPropertyPath()
                        .toString()
                        .compareTo(b.getPropertyPath().toString()))
                .forEach(violation -> errors.add(violation.getPropertyPath().toString(), violation.getMessage()));
        return errors;
    }

    /** Says what is wrong with a field; the first sentence about a field stays. */
    public Errors add(String field, String sentence) {
        sentences.putIfAbsent(field, sentence);
        return this;
    }

    /** The sentence about a field, or empty. */
    public String on(String field) {
        return sentences.getOrDefault(field, "");
    }

    public boolean isEmpty() {
        return sentences.isEmpty();
    }

    public boolean isAny() {
        return !sentences.isEmpty();
    }

    /** Field to sentence, in order. */
    public Map<String, String> getAll() {
        return sentences;
    }
}
