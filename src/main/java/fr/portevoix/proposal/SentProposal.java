package fr.portevoix.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import fr.portevoix.contribution.Channel;
import fr.portevoix.contribution.Speaker;
import fr.portevoix.shared.text.Legible;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Languages;
import fr.portevoix.shared.web.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A proposal as a programme sent it.
 *
 * @param form the same as people fill in, under the programme's key
 */
record SentProposal(String call, Channel channel, String language, ProposalForm form) {
    private static final ObjectReader JSON =
            new ObjectMapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** What a programme calls the fields of the form. */
    private static final Map<String, String> NAMES = Map.of(
            "besoin",
            "need",
            "idee",
            "idea",
            "quartier",
            "quartiers",
            "lieu",
            "place",
            ProposalForm.AT,
            "point",
            "objectif",
            "node",
            "voix",
            "speaker",
            "photo-photo",
            "photo");

    private static final List<String> MEMBERS = List.of(
            "call", "need", "idea", "quartiers", "place", "point", "node", "speaker", "photo", "language", "channel");

    /** Reads the body; refuses with a problem document. */
    static SentProposal read(String body, String key, String usualLanguage) {
        JsonNode root = tree(body);
        Errors errors = Errors.none();
        root.fieldNames().forEachRemaining(member -> {
            if (!MEMBERS.contains(member)) {
                errors.add(member, "This member is not known; these are: " + String.join(", ", MEMBERS) + ".");
            }
        });
        String language = text(root, "language", errors);
        if (!language.isEmpty() && !Languages.isOffered(language)) {
            errors.add("language", "One of " + Languages.offered() + ".");
        }
        String speaker = text(root, "speaker", errors);
        if (!speaker.isEmpty()
                && Arrays.stream(Speaker.values()).noneMatch(one -> one.name().equals(speaker))) {
            errors.add("speaker", "One of " + Arrays.toString(Speaker.values()) + ".");
        }
        Channel channel = channel(text(root, "channel", errors), errors);
        ProposalForm form = new ProposalForm(
                key,
                text(root, "need", errors),
                text(root, "idea", errors),
                quartiers(root.path("quartiers"), errors),
                text(root, "place", errors),
                text(root, "point", errors),
                text(root, "node", errors),
                speaker,
                text(root, "photo", errors));
        String call = text(root, "call", errors);
        if (errors.isAny()) {
            throw Problem.flaws(errors).exception();
        }
        return new SentProposal(call, channel, language.isEmpty() ? usualLanguage : language, form);
    }

    /** The same flaws, by the names that programmes know the fields by. */
    static Errors named(Errors errors) {
        Errors named = Errors.none();
        errors.getAll().forEach((field, sentence) -> named.add(NAMES.getOrDefault(field, field), sentence));
        return named;
    }

    private static JsonNode tree(String body) {
        try {
            JsonNode root = JSON.readTree(body == null ? "" : body);
            if (root == null || !root.isObject()) {
                throw Problem.of(422, "A JSON object with idea and quartiers is needed.")
                        .exception();
            }
            return root;
        } catch (JsonProcessingException unreadable) {
            throw Problem.of(400, "The body is not JSON.").exception();
        }
    }

    private static String text(JsonNode root, String member, Errors errors) {
        JsonNode value = root.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isTextual()) {
            errors.add(member, "A text.");
            return "";
        }
        return Legible.of(value.textValue()).replace("\r\n", "\n").strip();
    }

    private static List<String> quartiers(JsonNode sent, Errors errors) {
        List<String> slugs = new ArrayList<>();
        if (sent.isArray()) {
            sent.forEach(one -> slugs.add(one.asText()));
        } else if (!sent.isMissingNode() && !sent.isNull()) {
            errors.add("quartiers", "A list of slugs, or [\"" + ProposalForm.EVERYWHERE + "\"] for all of them.");
        }
        return slugs;
    }

    private static Channel channel(String name, Errors errors) {
        if (name.isEmpty()) {
            return Channel.ONLINE;
        }
        return Arrays.stream(Channel.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseGet(() -> {
                    errors.add("channel", "One of " + Arrays.toString(Channel.values()) + ".");
                    return Channel.ONLINE;
                });
    }
}
