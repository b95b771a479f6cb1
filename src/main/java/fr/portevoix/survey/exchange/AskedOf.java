package fr.portevoix.survey.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import fr.portevoix.contribution.Channel;
import fr.portevoix.survey.Item;
import fr.portevoix.survey.Questionnaire;
import fr.portevoix.survey.RuleWords;
import fr.portevoix.survey.Versions;
import fr.portevoix.survey.rule.Facts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says afterwards which questions somebody was asked: « not asked » and « not answered » are not the same. */
final class AskedOf {
    /** What each version asks, by its number; null where everybody was always asked everything. */
    private final Map<Integer, List<Item>> versions;

    private AskedOf(Map<Integer, List<Item>> versions) {
        boolean always = versions.size() == 1
                && versions.values().iterator().next().stream().allMatch(item -> item.when() == null);
        this.versions = always ? null : versions;
    }

    /** Whoever answered was asked what stands in their version. */
    static AskedOf eachVersion(Questionnaire questionnaire) {
        if (questionnaire.survey().version == 1) {
            return new AskedOf(Map.of(1, questionnaire.items()));
        }
        Map<Integer, List<Item>> versions = new HashMap<>();
        Versions.of(questionnaire.survey())
                .all()
                .forEach(version -> versions.put(version.number(), version.questions()));
        return new AskedOf(versions);
    }

    /** Of whom a question is asked, in French. */
    static String inWords(Questionnaire questionnaire, Item item) {
        return item.when() == null
                ? "tout le monde"
                : "seulement si " + new RuleWords(questionnaire, "fr").condition(item.when());
    }

    /** The codes of the questions asked of who gave these answers to this version by this channel; null for all. */
    Set<String> codes(JsonNode answers, String channel, int version) {
        if (versions == null) {
            return null;
        }
        Facts facts = new Facts(Channel.valueOf(channel));
        Set<String> asked = new HashSet<>();
        for (Item item : versions.getOrDefault(version, List.of())) {
            if (item.when() == null || item.when().holds(facts)) {
                asked.add(item.code());
                JsonNode answer = answers.get(item.code());
                if (answer != null && !answer.isNull() && !Missing.isDeclined(answer)) {
                    facts.keep(item.code(), item.kind().fact(answer));
                }
            }
        }
        return asked;
    }
}
