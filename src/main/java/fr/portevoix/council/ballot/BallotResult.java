package fr.portevoix.council.ballot;

import fr.portevoix.contribution.SensitiveWords;
import java.util.List;

/**
 * What came out of a counted ballot, and how.
 *
 * @param needed how many had to take part
 * @param untouched whether what lies in the box is what was counted
 * @param bars the answers to one question, empty for majority judgment
 * @param verdict where a majority decides, or null
 * @param standings the options in their order, empty without grades
 * @param objections the reasons that were given, empty without consent
 */
public record BallotResult(
        Ballot ballot,
        BallotView.Moment closed,
        int seats,
        int took,
        int needed,
        boolean untouched,
        List<Bar> bars,
        Verdict verdict,
        List<Standing> standings,
        List<String> objections,
        boolean unanimous) {
    /** One answer with how many gave it; its bar is as long as its share. */
    public record Bar(String code, int count, String share, String width) {}

    /**
     * Where an option stands.
     *
     * @param parted how many grades were taken away before it differed from the option above it; 0 where the majority
     *     grades differ already, -1 at the top or where nothing tells them apart
     * @param above the option above it with its majority grade, or null
     * @param own the grade by which the two differ at last, and the one above
     */
    public record Standing(
            int rank,
            String label,
            String grade,
            String atLeast,
            Gauge gauge,
            List<Segment> segments,
            int parted,
            boolean tied,
            String above,
            String aboveGrade,
            String own,
            String better) {
        public boolean isTieBroken() {
            return parted > 0;
        }
    }

    /** The part of one grade in an option's profile. */
    public record Segment(String grade, int colour, String from, String width, int count, String share) {}

    /** The same without objections that may tell of violence or danger: the council works on them, nobody else reads them. */
    BallotResult forEverybody() {
        return new BallotResult(
                ballot,
                closed,
                seats,
                took,
                needed,
                untouched,
                bars,
                verdict,
                standings,
                objections.stream()
                        .filter(reason -> !SensitiveWords.areIn(reason))
                        .toList(),
                unanimous);
    }

    public boolean isQuorum() {
        return ballot.quorum().isReached(took, seats);
    }

    /** In one word what became of it, as messages name it. */
    public String outcome() {
        if (took == 0) {
            return "NOBODY";
        }
        if (!isQuorum()) {
            return "NO_QUORUM";
        }
        return switch (ballot.method) {
            case FOR_AGAINST -> verdict.isAdopted() ? "ADOPTED" : "NOT_ADOPTED";
            case CONSENT -> consents() ? "CONSENT" : ballot.round > 1 ? "NO_CONSENT" : "OBJECTIONS";
            case MAJORITY_JUDGMENT -> standings.get(0).tied() ? "TIED" : "RANKED";
        };
    }

    /** Whether something is settled in favour of what was asked. */
    public boolean isAdopted() {
        return List.of("ADOPTED", "CONSENT", "RANKED").contains(outcome());
    }

    private boolean consents() {
        return bars.get(Method.OBJECTION).count() == 0
                && bars.get(Method.NO_OBJECTION).count() > 0;
    }

    /** The options that stand first: one, or several where nothing tells them apart. */
    public List<Standing> first() {
        return standings.stream().filter(standing -> standing.rank() == 1).toList();
    }
}
