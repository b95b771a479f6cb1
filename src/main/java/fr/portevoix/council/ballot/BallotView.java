package fr.portevoix.council.ballot;

import fr.portevoix.council.Member;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A ballot as a member has it before them.
 *
 * @param took how many have voted so far; what they voted is told by nobody before the count
 * @param voter the right to vote of whom the page is about, or null where they have none
 */
public record BallotView(
        Ballot ballot,
        BallotState state,
        int seats,
        int took,
        Moment opens,
        Moment closes,
        BallotVoter voter,
        Member acted) {
    /** A day and an hour on the wall. */
    public record Moment(LocalDate day, LocalTime hour) {
        static Moment of(Instant moment, ZoneId zone) {
            return moment == null
                    ? null
                    : new Moment(
                            LocalDate.ofInstant(moment, zone),
                            LocalTime.ofInstant(moment, zone).truncatedTo(ChronoUnit.MINUTES));
        }
    }

    /** One thing to answer, with the answers to choose among. */
    public record Item(int index, String label, List<Pick> picks, String error) {
        /** The answer that is chosen, or null. */
        public Pick chosen() {
            return picks.stream().filter(Pick::checked).findFirst().orElse(null);
        }
    }

    /** One answer. */
    public record Pick(int index, String code, boolean checked) {}

    static BallotView of(Ballot ballot, BallotVoter voter, Member acted, Instant now, ZoneId zone) {
        boolean counted = ballot.closedAt != null;
        return new BallotView(
                ballot,
                ballot.state(now),
                ballot.seats,
                counted ? ballot.took : ballot.openedAt == null ? 0 : BallotVoter.took(ballot),
                Moment.of(ballot.opensAt, zone),
                Moment.of(ballot.closesAt, zone),
                voter,
                acted);
    }

    /** Whether a form is shown. */
    public boolean isToVote() {
        return state == BallotState.OPEN
                && voter != null
                && (voter.way == null || !ballot.secret && voter.way == BallotVoter.Way.ONLINE);
    }

    /** Whether they have voted. */
    public boolean isVoted() {
        return voter != null && voter.way != null;
    }

    /** What is to be answered, with what was typed, or else what was voted before. */
    static List<Item> items(Ballot ballot, List<Integer> chosen, List<String> errors) {
        List<String> answers = ballot.answers();
        List<Item> items = new ArrayList<>();
        for (int item = 0; item < ballot.items().size(); item++) {
            List<Pick> picks = new ArrayList<>();
            for (int answer = 0; answer < answers.size(); answer++) {
                Integer taken = item < chosen.size() ? chosen.get(item) : null;
                picks.add(new Pick(answer, answers.get(answer), taken != null && taken == answer));
            }
            items.add(new Item(item, ballot.items().get(item), picks, item < errors.size() ? errors.get(item) : ""));
        }
        return items;
    }
}
