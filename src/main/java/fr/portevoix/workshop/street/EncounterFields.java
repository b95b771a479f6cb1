package fr.portevoix.workshop.street;

import fr.portevoix.shared.media.Sound;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** What was typed and attached while somebody answered; which questions there are is known only from the session. */
public record EncounterFields(Map<String, Collection<FormValue>> values) {
    static final EncounterFields EMPTY = new EncounterFields(Map.of());

    static EncounterFields of(MultipartFormDataInput sent) {
        return new EncounterFields(sent.getValues());
    }

    /** The words of a field; empty where there are none. */
    public String first(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isFileItem())
                .map(FormValue::getValue)
                .findFirst()
                .orElse("");
    }

    /** The file of a field, at most one byte more than a sound may have; nothing where none was chosen. */
    byte[] file(String name) {
        for (FormValue value : values.getOrDefault(name, List.of())) {
            if (value.isFileItem()) {
                try (InputStream in = value.getFileItem().getInputStream()) {
                    return in.readNBytes(Sound.MOST_BYTES + 1);
                } catch (IOException unreadable) {
                    return new byte[] {0};
                }
            }
        }
        return new byte[0];
    }
}
