package fr.portevoix.survey.abuse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.FrenchNames;
import fr.portevoix.survey.Declined;
import fr.portevoix.survey.Item;
import fr.portevoix.survey.MatrixQuestion;
import fr.portevoix.survey.Option;
import fr.portevoix.survey.Questionnaire;
import fr.portevoix.survey.Response;
import fr.portevoix.survey.Survey;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A response as the desk reads it, question by question.
 *
 * @param chosen whether it is ticked, where the page comes back
 */
public record LookedAt(Response response, List<Line> answers, boolean chosen) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A question and what was answered. */
    public record Line(String question, String answer) {}

    /** These responses with their words; what is with the referent stays there. */
    static List<LookedAt> all(Survey survey, List<Response> responses, List<UUID> chosen) {
        Map<Integer, Questionnaire> versions = new HashMap<>();
        Map<UUID, List<Contribution>> said = responses.isEmpty()
                ? Map.of()
                : Contribution.<Contribution>list(
                                "sourceKind = 'response' and sourceId in ?1",
                                responses.stream().map(response -> response.id).toList())
                        .stream()
                        .collect(Collectors.groupingBy(contribution -> contribution.sourceId));
        return responses.stream()
                .map(response -> new LookedAt(
                        response,
                        lines(
                                // Each is read by the questions that it answered.
                                versions.computeIfAbsent(
                                        response.version, version -> Questionnaire.of(survey, version)),
                                response,
                                said.getOrDefault(response.id, List.of())),
                        chosen.contains(response.id)))
                .toList();
    }

    public List<Flag> getFlags() {
        return Flag.read(response.flags);
    }

    public String getChannel() {
        return FrenchNames.french(response.channel);
    }

    private static List<Line> lines(Questionnaire questionnaire, Response response, List<Contribution> said) {
        JsonNode answers = answers(response);
        List<Line> lines = new ArrayList<>();
        for (Item item : questionnaire.items()) {
            JsonNode kept = answers.get(item.code());
            if (kept != null) {
                List<String> words = new ArrayList<>(words(item, kept, questionnaire));
                said.stream()
                        .filter(contribution -> item.code().equals(contribution.sourcePart))
                        .map(contribution ->
                                contribution.isAside() ? "(texte confié au référent)" : contribution.readableWords())
                        .forEach(words::add);
                lines.add(new Line(item.question().label.french(), String.join(" ; ", words)));
            }
        }
        return lines;
    }

    private static List<String> words(Item item, JsonNode kept, Questionnaire questionnaire) {
        if (Declined.is(kept)) {
            return List.of("Préfère ne pas répondre");
        }
        Map<String, String> labels = item.kind().counted(questionnaire.places()).stream()
                .collect(Collectors.toMap(Option::code, option -> option.label().french(), (one, other) -> one));
        if (item.kind() instanceof MatrixQuestion matrix) {
            return matrix.rows().stream()
                    .filter(row -> kept.hasNonNull(row.code()))
                    .map(row -> row.label().french() + "\u00a0: "
                            + labels.getOrDefault(
                                    kept.get(row.code()).asText(),
                                    kept.get(row.code()).asText()))
                    .toList();
        }
        if (labels.isEmpty()) {
            return kept.isBoolean() ? List.of() : List.of(kept.asText());
        }
        return item.kind().codes(kept).stream()
                .map(code -> labels.getOrDefault(code, code))
                .toList();
    }

    private static JsonNode answers(Response response) {
        try {
            return JSON.readTree(response.answers);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
