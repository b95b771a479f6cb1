package fr.portevoix.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Things put in an order, as many of them as one likes, at most {@code max} where it is set.
 *
 * <p>Kept as the list of their codes, the first one first. Programmes send that list, or the rank of each as an object;
 * forms send ranks. Ranks may leave holes: 1 and 3 say the same as 1 and 2.
 */
public record RankingQuestion(List<Option> options, Integer max) implements QuestionKind {
    /** Its name among kinds. */
    static final String NAME = "ranking";

    public RankingQuestion {
        options = options == null ? List.of() : List.copyOf(options);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** How many things one person can put in order. */
    public int most() {
        return max == null ? options.size() : Math.min(max, options.size());
    }

    @Override
    public JsonNode fromForm(FormFields form, String field) {
        ObjectNode ranks = JsonNodeFactory.instance.objectNode();
        for (Option option : options) {
            String rank = form.first(field + "-" + option.code()).strip();
            if (!rank.isEmpty()) {
                ranks.put(option.code(), rank);
            }
        }
        return ranks.isEmpty() ? null : ranks;
    }

    @Override
    public Given check(JsonNode sent, Checking checking) {
        if (!sent.isArray() && !sent.isObject()) {
            throw new AnswerRefused(checking.say().errorUnreadable());
        }
        Set<String> order = sent.isArray() ? listed(sent, checking) : ranked(sent, checking);
        if (order.size() > most()) {
            throw new AnswerRefused(checking.say().errorMost(most()));
        }
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        order.forEach(kept::add);
        return kept.isEmpty() ? Given.NOTHING : new Given(kept, null);
    }

    private Set<String> listed(JsonNode sent, Checking checking) {
        Set<String> order = new LinkedHashSet<>();
        for (JsonNode each : sent) {
            if (!order.add(checking.code(each, options))) {
                throw new AnswerRefused(checking.say().errorRankTwice());
            }
        }
        return order;
    }

    private Set<String> ranked(JsonNode sent, Checking checking) {
        TreeMap<Integer, String> ranks = new TreeMap<>();
        sent.properties().forEach(entry -> {
            if (options.stream().noneMatch(each -> each.code().equals(entry.getKey()))) {
                throw new AnswerRefused(checking.say().errorOption());
            }
            String rank = entry.getValue().asText("");
            if (entry.getValue().isNull() || rank.isEmpty()) {
                return;
            }
            if (!rank.matches("[1-9]\\d{0,2}") || Integer.parseInt(rank) > options.size()) {
                throw new AnswerRefused(checking.say().errorScale(most()));
            }
            if (ranks.put(Integer.valueOf(rank), entry.getKey()) != null) {
                throw new AnswerRefused(checking.say().errorRankTwice());
            }
        });
        return new LinkedHashSet<>(ranks.values());
    }

    /** What was put first: rules look at it, and results count it. */
    @Override
    public Set<String> codes(JsonNode kept) {
        return Set.of(kept.path(0).asText());
    }

    /** The rank of an option, from 1; 0 where it was left out. */
    public static int rank(JsonNode kept, String option) {
        for (int at = 0; at < kept.size(); at++) {
            if (kept.get(at).asText().equals(option)) {
                return at + 1;
            }
        }
        return 0;
    }

    /** The points that an answer gives an option (Borda): most for the first, one less for each rank, none left out. */
    int points(JsonNode kept, String option) {
        int rank = rank(kept, option);
        return rank == 0 ? 0 : Math.max(0, most() + 1 - rank);
    }

    @Override
    public List<Option> counted(Places places) {
        return options;
    }

    @Override
    public List<String> gaps() {
        return max != null && max < 1
                ? List.of("Le nombre de réponses à classer est au moins 1.")
                : Choices.gaps(options);
    }
}
