package fr.portevoix.analysis;

import java.util.Set;

/** A filter: responses whose variable has one of these values. */
record Condition(Variable variable, Set<String> values) {
    boolean holds(Respondent respondent) {
        return variable.of(respondent)
                .filter(own -> own.stream().anyMatch(values::contains))
                .isPresent();
    }

    /** The filter in words: « Quartier : Grazailles ou Le Viguier ». */
    String inFrench() {
        return variable.label() + "\u00a0: "
                + String.join(
                        " ou ",
                        variable.values().stream()
                                .filter(each -> values.contains(each.key()))
                                .map(each -> each.label())
                                .toList());
    }
}
