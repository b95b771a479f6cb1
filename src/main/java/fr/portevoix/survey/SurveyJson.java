package fr.portevoix.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import fr.portevoix.shared.text.Wording;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** How this room writes its JSON columns: a wording is an object of languages, or a plain French text. */
public final class SurveyJson {
    static final ObjectMapper MAPPER = mapper();

    private SurveyJson() {}

    /** Reads what we wrote ourselves. */
    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json == null || json.isBlank() ? "{}" : json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A column of a survey does not hold its JSON", e);
        }
    }

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static SimpleModule wordings() {
        return new SimpleModule()
                .addSerializer(new WordingWriter())
                .addDeserializer(Wording.class, new WordingReader());
    }

    private static ObjectMapper mapper() {
        return JsonMapper.builder()
                .addModule(wordings())
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    private static final class WordingWriter extends StdSerializer<Wording> {
        WordingWriter() {
            super(Wording.class);
        }

        @Override
        public void serialize(Wording wording, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeObject(new TreeMap<>(wording.texts()));
        }
    }

    private static final class WordingReader extends StdDeserializer<Wording> {
        WordingReader() {
            super(Wording.class);
        }

        @Override
        public Wording deserialize(JsonParser in, DeserializationContext context) throws IOException {
            JsonNode node = in.readValueAsTree();
            if (node.isValueNode()) {
                return Wording.french(node.asText());
            }
            Map<String, String> texts = new LinkedHashMap<>();
            node.properties()
                    .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
            return new Wording(texts);
        }
    }
}
