package fr.portevoix.territory.succession;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.portevoix.shared.database.Thing;
import fr.portevoix.territory.Contract;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;

/** What was known of the quartiers over time before somebody changed it. */
@Entity
public class PastSuccession extends Thing {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @ManyToOne(fetch = FetchType.LAZY)
    public Contract contract;

    /** JSON: the {@link Succession} that stood until then. */
    public String content;

    public Instant replacedAt;

    /** The earlier states of a contract, the latest first. */
    static List<PastSuccession> of(Contract contract) {
        return list("contract = ?1 order by replacedAt desc", contract);
    }

    void take(Succession succession) {
        try {
            content = MAPPER.writeValueAsString(succession);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Succession read() {
        try {
            return MAPPER.readValue(content, Succession.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An earlier state of the quartiers does not hold its JSON", e);
        }
    }
}
