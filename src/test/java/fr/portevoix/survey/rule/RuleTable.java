package fr.portevoix.survey.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.portevoix.contribution.Channel;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The table of cases that server and browser must decide alike. */
public final class RuleTable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RuleTable() {}

    /** The cases as they stand in the file. */
    public static List<JsonNode> cases() throws IOException {
        try (InputStream file = RuleTable.class.getResourceAsStream("/rules.json")) {
            return StreamSupport.stream(JSON.readTree(file).spliterator(), false)
                    .toList();
        }
    }

    /** What the server asks in this case. */
    public static List<String> askedByServer(JsonNode one) {
        Map<String, Fact> answers = new LinkedHashMap<>();
        one.get("answers").properties().forEach(each -> answers.put(each.getKey(), Fact.read(each.getValue())));
        List<Asked.Ruled> questions = StreamSupport.stream(one.get("questions").spliterator(), false)
                .map(each -> new Asked.Ruled(each.get("code").asText(), RuleJson.read(each.get("when"))))
                .toList();
        return Asked.of(
                questions, answers, new Facts(Channel.valueOf(one.get("channel").asText())));
    }
}
