package fr.portevoix.analysis;

import fr.portevoix.figures.Heading;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Something that tells responses apart: a question, the quartier, the channel, the month, the themes of words.
 *
 * @param key its name in addresses
 * @param values what it can be, in order
 * @param overlapping whether one response can have several values
 * @param reader the values of a response; empty where it has no answer, which puts it outside every base
 */
record Variable(
        String key,
        String label,
        List<Heading> values,
        boolean overlapping,
        Function<Respondent, Optional<Set<String>>> reader) {

    /** The values of a response; empty where it has no answer. */
    Optional<Set<String>> of(Respondent respondent) {
        return reader.apply(respondent);
    }

    /** The words of one of its values. */
    Optional<String> label(String value) {
        return values.stream()
                .filter(each -> each.key().equals(value))
                .map(Heading::label)
                .findFirst();
    }
}
