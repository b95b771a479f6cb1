package fr.portevoix.survey;

import com.fasterxml.jackson.databind.JsonNode;
import fr.portevoix.contribution.Receipt;
import fr.portevoix.contribution.rights.Erasing;
import fr.portevoix.shared.web.Sentences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Empties the response of a receipt.
 *
 * <p>The row stays with its day, its channel and the hash of its form's key: a telephone that sends the same form again
 * days later must not bring back what was erased.
 */
@ApplicationScoped
class EraseResponse implements Erasing {
    private static final String ANSWERS = "answers";

    /** The tag of an undetermined language (ISO 639-2). */
    private static final String NO_LANGUAGE = "und";

    @Inject
    Clock clock;

    @Override
    public Map<String, Integer> erase(Receipt receipt) {
        if (!receipt.kind.equals("response")) {
            return Map.of();
        }
        return Response.<Response>findByIdOptional(receipt.subjectId)
                .map(this::empty)
                .map(count -> Map.of(ANSWERS, count))
                .orElse(Map.of());
    }

    private int empty(Response response) {
        int answers = SurveyJson.read(response.answers, JsonNode.class).size();
        SurveyPhoto.delete("response", response);
        response.answers = "{}";
        response.words = new byte[response.words.length];
        response.language = NO_LANGUAGE;
        response.quartier = null;
        response.commune = null;
        response.source = null;
        response.enteredBy = null;
        response.invitation = null;
        response.information = null;
        response.flags = null;
        response.asideReason = null;
        response.erasedOn = LocalDate.now(clock);
        return answers;
    }

    @Override
    public Optional<String> tell(String name, int count, Locale language) {
        return name.equals(ANSWERS)
                ? Optional.of(Sentences.in(SurveyMessages.class, language.toLanguageTag())
                        .erasedAnswers(count))
                : Optional.empty();
    }
}
