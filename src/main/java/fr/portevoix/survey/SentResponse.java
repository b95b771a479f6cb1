package fr.portevoix.survey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import fr.portevoix.contribution.Channel;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Languages;
import fr.portevoix.shared.web.Problem;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A response as a programme sent it. */
record SentResponse(String language, Channel channel, Integer version, Map<String, JsonNode> answers) {
    // What follows the object would be swallowed silently otherwise.
    private static final ObjectReader JSON =
            SurveyJson.MAPPER.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final Set<String> MEMBERS = Set.of("language", "channel", "version", "answers");

    /** Reads the body; refuses with a problem document. */
    static SentResponse read(String body, String usualLanguage) {
        JsonNode root = tree(body);
        Errors errors = Errors.none();
        root.fieldNames().forEachRemaining(member -> {
            if (!MEMBERS.contains(member)) {
                errors.add(
                        TypedWords.line(member),
                        "This member is not known: language, channel, version and answers are.");
            }
        });
        String language = root.path("language").asText(usualLanguage);
        if (!Languages.isOffered(language)) {
            errors.add("language", "One of " + Languages.offered() + ".");
        }
        Channel channel = channel(root.path("channel").asText("ONLINE"), errors);
        Map<String, JsonNode> answers = new LinkedHashMap<>();
        if (root.path("answers").isObject()) {
            root.get("answers").properties().forEach(entry -> answers.put(entry.getKey(), entry.getValue()));
        } else {
            errors.add("answers", "An object of answers by question code is needed.");
        }
        Integer version = version(root, errors);
        if (errors.isAny()) {
            throw Problem.flaws(errors).exception();
        }
        return new SentResponse(language, channel, version, answers);
    }

    /** Of which version the questions were asked: a programme may have waited for a network since. */
    private static Integer version(JsonNode root, Errors errors) {
        JsonNode version = root.path("version");
        if (version.isMissingNode() || version.isNull()) {
            return null;
        }
        if (!version.isInt() || version.intValue() < 1) {
            errors.add("version", "The number that the survey had when it was read.");
            return null;
        }
        return version.intValue();
    }

    private static JsonNode tree(String body) {
        try {
            JsonNode root = JSON.readTree(body == null ? "" : body);
            if (root == null || !root.isObject()) {
                throw Problem.of(422, "A JSON object with language and answers is needed.")
                        .exception();
            }
            return root;
        } catch (JsonProcessingException unreadable) {
            throw Problem.of(400, "The body is not JSON.").exception();
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static Channel channel(String name, Errors errors) {
        try {
            return Channel.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            errors.add("channel", "One of " + java.util.Arrays.toString(Channel.values()) + ".");
            return Channel.ONLINE;
        }
    }
}
