package fr.portevoix.synthesis;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;

/**
 * The fields of a form as they were sent; each kind of block reads its own, so no one signature can name them all.
 *
 * @param fields every value by name
 */
record SentForm(Map<String, List<String>> fields) {

    /** The form of the request that is being answered. */
    static SentForm ofRequest() {
        FormData sent = CurrentRequestManager.get().getFormData();
        return new SentForm(
                sent == null
                        ? Map.of()
                        : StreamSupport.stream(sent.spliterator(), false)
                                .collect(java.util.stream.Collectors.toMap(
                                        name -> name, name -> values(sent.get(name)))));
    }

    private static List<String> values(Collection<FormValue> values) {
        return values.stream()
                .filter(value -> !value.isFileItem())
                .map(FormValue::getValue)
                .toList();
    }

    /** The stripped value of a field; empty where it was not sent. */
    String one(String name) {
        return all(name).stream().findFirst().orElse("").strip();
    }

    /** All values of a field, such as ticked boxes. */
    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** Whether a box was ticked. */
    boolean isTicked(String name) {
        return one(name).equals("true");
    }
}
