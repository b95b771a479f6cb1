package fr.portevoix.survey.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import fr.portevoix.contribution.Channel;
import fr.portevoix.survey.Item;
import fr.portevoix.survey.Questionnaire;
import fr.portevoix.survey.RuleWords;
import fr.portevoix.survey.rule.Facts;
import java.util.HashSet;
import java.util.Set;

/** Says afterwards which questions somebody was asked: « not asked » and « not answered » are not the same. */
final class AskedOf {
    private final Questionnaire questionnaire;
    private final boolean always;

    AskedOf(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        this.always = questionnaire.items().stream().allMatch(item -> item.when() == null);
    }

    /** Of whom a question is asked, in French. */
    static String inWords(Questionnaire questionnaire, Item item) {
        return item.when() == null
                ? "tout le monde"
                : "seulement si " + new RuleWords(questionnaire, "fr").condition(item.when());
    }

    /** The codes of the questions asked of who gave these answers by this channel; null for all. */
    Set<String> codes(JsonNode answers, String channel) {
        if (always) {
            return null;
        }
        Facts facts = new Facts(Channel.valueOf(channel));
        Set<String> asked = new HashSet<>();
        for (Item item : questionnaire.items()) {
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
