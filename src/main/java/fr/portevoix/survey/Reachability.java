package fr.portevoix.survey;

import fr.portevoix.contribution.Channel;
import fr.portevoix.survey.rule.Asked;
import fr.portevoix.survey.rule.Fact;
import fr.portevoix.survey.rule.Facts;
import fr.portevoix.survey.rule.Rule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Whether anybody at all can be asked a question: tries every combination of answers that its rules tell apart.
 *
 * <p>The rules themselves judge, so that nothing is said twice. Where there are too many combinations, it says yes: a
 * warning must be right.
 */
final class Reachability {
    private static final int MOST = 60_000;

    private final List<Item> items;
    private final Places places;

    Reachability(List<Item> items, Places places) {
        this.items = items;
        this.places = places;
    }

    /** Whether some answers, by some channel, lead to this question. */
    boolean isAsked(Item wanted) {
        if (wanted.when() == null) {
            return true;
        }
        List<Item> deciders = deciders(wanted);
        List<Rule> rules = new ArrayList<>(List.of(wanted.when()));
        deciders.stream().map(Item::when).filter(Objects::nonNull).forEach(rules::add);
        Map<String, List<Fact>> worlds = new LinkedHashMap<>();
        deciders.forEach(item -> worlds.put(item.code(), new Candidates(item, rules, places).facts()));
        Set<Channel> channels = channels(rules);
        long combinations = channels.size();
        for (List<Fact> facts : worlds.values()) {
            combinations *= facts.size();
            if (combinations > MOST) {
                return true;
            }
        }
        List<Asked.Ruled> ruled = new ArrayList<>(deciders.stream()
                .map(item -> new Asked.Ruled(item.code(), item.when()))
                .toList());
        ruled.add(new Asked.Ruled(wanted.code(), wanted.when()));
        return channels.stream()
                .anyMatch(channel ->
                        leads(ruled, List.copyOf(worlds.entrySet()), 0, new LinkedHashMap<>(), channel, wanted.code()));
    }

    /** Whether some answer to this question can be taken, whatever was answered before. */
    boolean isAnswerable(Item item) {
        Constraint accept = item.terms().accept();
        if (accept == null || accept.rule().questions().size() > 1) {
            return true;
        }
        List<Rule> rules = List.of(accept.rule());
        return channels(rules).stream().anyMatch(channel -> new Candidates(item, rules, places)
                .facts().stream().filter(Objects::nonNull).anyMatch(fact -> accept.rule()
                        .holds(new Facts(channel).with(Rule.THIS, fact))));
    }

    private static boolean leads(
            List<Asked.Ruled> ruled,
            List<Map.Entry<String, List<Fact>>> worlds,
            int at,
            Map<String, Fact> answers,
            Channel channel,
            String wanted) {
        if (at == worlds.size()) {
            return Asked.of(ruled, answers, new Facts(channel)).contains(wanted);
        }
        for (Fact fact : worlds.get(at).getValue()) {
            answers.remove(worlds.get(at).getKey());
            if (fact != null) {
                answers.put(worlds.get(at).getKey(), fact);
            }
            if (leads(ruled, worlds, at + 1, answers, channel, wanted)) {
                return true;
            }
        }
        return false;
    }

    /** The questions that decide on this one, and those that decide on them, in the order of the questionnaire. */
    private List<Item> deciders(Item wanted) {
        Set<String> codes = new LinkedHashSet<>(wanted.when().questions());
        int before = 0;
        while (before < codes.size()) {
            before = codes.size();
            items.stream()
                    .filter(item -> codes.contains(item.code()) && item.when() != null)
                    .toList()
                    .forEach(item -> codes.addAll(item.when().questions()));
        }
        return items.stream()
                .filter(item -> !item.isSection() && codes.contains(item.code()))
                .toList();
    }

    private static Set<Channel> channels(List<Rule> rules) {
        boolean told = rules.stream().flatMap(Rule::tree).anyMatch(Rule.By.class::isInstance);
        return told ? EnumSet.allOf(Channel.class) : EnumSet.of(Channel.ONLINE);
    }
}
