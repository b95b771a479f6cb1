package fr.portevoix.council.ballot;

import java.util.List;

/** A way to decide; what may be answered is numbered from 0 in the order in which it is shown. */
public enum Method {
    /** For, against or abstaining, with a majority. */
    FOR_AGAINST,
    /** No reasoned objection; what hurts the aim of the group is said, and worked on in a second round. */
    CONSENT,
    /** A grade for each option: Balinski and Laraki's majority judgment. */
    MAJORITY_JUDGMENT;

    static final int FOR = 0;
    static final int AGAINST = 1;
    static final int ABSTAIN = 2;

    static final int NO_OBJECTION = 0;
    static final int OBJECTION = 1;
    static final int ASIDE = 2;

    /** The answers to choose among, as messages name them; grades for majority judgment. */
    List<String> answers(int grades) {
        return switch (this) {
            case FOR_AGAINST -> List.of("FOR", "AGAINST", "ABSTAIN");
            case CONSENT -> List.of("NO_OBJECTION", "OBJECTION", "ASIDE");
            case MAJORITY_JUDGMENT ->
                Grade.scale(grades).stream().map(Enum::name).toList();
        };
    }
}
