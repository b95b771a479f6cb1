package fr.portevoix.survey.rule;

import fr.portevoix.contribution.Channel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Something that is so or not so of what somebody answered.
 *
 * <p>An answer that is missing, hidden or declined is equal to nothing, neither more nor less than anything, and none of
 * any choices; « not » and {@link Sign#OTHER} are plain negations, so they hold of it. {@code rules.js} says the same.
 */
public sealed interface Rule {
    /** In a constraint, the answer that is being given. */
    String THIS = ".";

    /** Whether it is so. */
    boolean holds(Facts facts);

    /** The rules that it is made of; none for a leaf. */
    default List<Rule> parts() {
        return List.of();
    }

    /** The questions that it looks at. */
    default Set<String> questions() {
        Set<String> questions = new LinkedHashSet<>();
        parts().forEach(part -> questions.addAll(part.questions()));
        return questions;
    }

    /** Every rule in the tree, itself first. */
    default Stream<Rule> tree() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Rule::tree));
    }

    /** How many levels the tree has. */
    default int depth() {
        return 1 + parts().stream().mapToInt(Rule::depth).max().orElse(0);
    }

    /** All of these; of none of them at all, always. */
    record All(List<Rule> parts) implements Rule {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Facts facts) {
            return parts.stream().allMatch(part -> part.holds(facts));
        }
    }

    /** At least one of these. */
    record Any(List<Rule> parts) implements Rule {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Facts facts) {
            return parts.stream().anyMatch(part -> part.holds(facts));
        }
    }

    /** The contrary. */
    record Not(Rule rule) implements Rule {
        @Override
        public boolean holds(Facts facts) {
            return !rule.holds(facts);
        }

        @Override
        public List<Rule> parts() {
            return List.of(rule);
        }
    }

    /**
     * One of these codes is chosen.
     *
     * @param row the row of a matrix; null for any other question
     */
    record Chosen(String question, String row, List<String> codes) implements Rule {
        public Chosen {
            codes = List.copyOf(codes);
        }

        @Override
        public boolean holds(Facts facts) {
            return facts.of(question)
                    .map(fact -> fact.codes(row))
                    .filter(given -> codes.stream().anyMatch(given::contains))
                    .isPresent();
        }

        @Override
        public Set<String> questions() {
            return Set.of(question);
        }
    }

    /** The number, mark or day stands so to this one. */
    record Compare(String question, Sign sign, String value) implements Rule {
        @Override
        public boolean holds(Facts facts) {
            return sign.holds(facts.of(question).map(Fact::quantity).orElse(null), Quantity.read(value));
        }

        @Override
        public Set<String> questions() {
            return Set.of(question);
        }
    }

    /** The number, mark or day stands so to the answer to another question. */
    record Against(String question, Sign sign, String other) implements Rule {
        @Override
        public boolean holds(Facts facts) {
            return sign.holds(
                    facts.of(question).map(Fact::quantity).orElse(null),
                    facts.of(other).map(Fact::quantity).orElse(null));
        }

        @Override
        public Set<String> questions() {
            return new LinkedHashSet<>(List.of(question, other));
        }
    }

    /**
     * Something is answered.
     *
     * @param row the row of a matrix; null for the whole question
     */
    record Answered(String question, String row) implements Rule {
        @Override
        public boolean holds(Facts facts) {
            return facts.of(question)
                    .filter(fact -> row == null || fact.rows().containsKey(row))
                    .isPresent();
        }

        @Override
        public Set<String> questions() {
            return Set.of(question);
        }
    }

    /** The person answers by one of these channels. */
    record By(List<Channel> channels) implements Rule {
        public By {
            channels = List.copyOf(channels);
        }

        @Override
        public boolean holds(Facts facts) {
            return channels.contains(facts.channel());
        }
    }
}
