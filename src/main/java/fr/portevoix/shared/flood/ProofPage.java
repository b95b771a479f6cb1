package fr.portevoix.shared.flood;

import java.util.List;
import java.util.Map;

/**
 * The step between sending and the receipt that a device is asked for when one connection sends very much: it carries all
 * that the person said, and goes on by itself.
 *
 * @param address where the answers go
 * @param fields the form as it was sent
 */
public record ProofPage(String address, String title, Map<String, List<String>> fields, Challenge challenge) {
    /** The field of what the device calculated. */
    public static final String PROOF = "preuve";

    /** The field of those who send without it. */
    public static final String WITHOUT = "sans-preuve";

    /** One field as it was sent. */
    public record Field(String name, String value) {}

    /** The person's words and the form's key; not what belongs to this step or to a session. */
    public List<Field> getSaid() {
        return fields.entrySet().stream()
                .filter(field -> !List.of(PROOF, WITHOUT, "_jeton").contains(field.getKey()))
                .flatMap(field -> field.getValue().stream().map(value -> new Field(field.getKey(), value)))
                .toList();
    }
}
