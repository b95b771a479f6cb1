package fr.portevoix.shared.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import java.util.TreeMap;

/** Stores a {@link Wording} as a JSON object, one member per language. */
@Converter(autoApply = true)
public class WordingColumn implements AttributeConverter<Wording, String> {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(Wording wording) {
        try {
            return wording == null ? null : JSON.writeValueAsString(new TreeMap<>(wording.texts()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Wording convertToEntityAttribute(String column) {
        try {
            return column == null ? new Wording(Map.of()) : new Wording(JSON.readValue(column, TEXTS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A wording column does not hold JSON", e);
        }
    }
}
