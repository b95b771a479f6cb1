package fr.portevoix.council.ballot;

import fr.portevoix.council.Majority;

/**
 * What becomes of a question put to for and against.
 *
 * @param counted how many votes the majority is a part of
 * @param needed how many have to be for
 */
public record Verdict(int yes, int no, int abstain, Majority majority, int counted, int needed) {
    /** The verdict of these votes under this majority. */
    static Verdict of(int yes, int no, int abstain, Majority majority) {
        return switch (majority) {
            case SIMPLE -> new Verdict(yes, no, abstain, majority, yes + no, no + 1);
            case ABSOLUTE -> {
                int all = yes + no + abstain;
                yield new Verdict(yes, no, abstain, majority, all, all / 2 + 1);
            }
            case TWO_THIRDS -> {
                int said = yes + no;
                yield new Verdict(yes, no, abstain, majority, said, Math.max(1, (2 * said + 2) / 3));
            }
        };
    }

    /** Whether it is adopted; as many for as against is not. */
    public boolean isAdopted() {
        return yes >= needed;
    }

    public boolean isEven() {
        return yes == no;
    }

    public String share() {
        return Percent.of(yes, counted);
    }
}
