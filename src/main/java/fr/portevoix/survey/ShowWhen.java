package fr.portevoix.survey;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;

/**
 * When a question is asked: only of those whose answer to an earlier question is one of these.
 *
 * <p>A question whose deciding question is itself not asked is not asked either.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShowWhen(
        String question, @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> in) {
    public ShowWhen {
        in = in == null ? List.of() : List.copyOf(in);
    }

    /** Whether the question is asked of somebody who gave these answers to the deciding one. */
    boolean holds(Set<String> given) {
        return in.stream().anyMatch(given::contains);
    }
}
