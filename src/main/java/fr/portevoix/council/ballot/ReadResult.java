package fr.portevoix.council.ballot;

import fr.portevoix.council.ballot.BallotResult.Bar;
import fr.portevoix.council.ballot.BallotResult.Segment;
import fr.portevoix.council.ballot.BallotResult.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Works out what came out of a counted ballot, anew at each reading, from the papers that lie there. */
@ApplicationScoped
public class ReadResult {
    @Inject
    CloseBallot closeBallot;

    @Inject
    Clock clock;

    /** The result of this ballot, which is counted. */
    public BallotResult of(Ballot ballot) {
        Tally tally = BallotPaper.tally(ballot);
        boolean graded = ballot.method == Method.MAJORITY_JUDGMENT;
        return new BallotResult(
                ballot,
                BallotView.Moment.of(ballot.closedAt, clock.getZone()),
                ballot.seats,
                ballot.took,
                ballot.quorum().needed(ballot.seats),
                closeBallot.isUntouched(ballot, tally),
                graded ? List.of() : bars(ballot, tally),
                ballot.method == Method.FOR_AGAINST
                        ? Verdict.of(
                                tally.of(0, Method.FOR),
                                tally.of(0, Method.AGAINST),
                                tally.of(0, Method.ABSTAIN),
                                ballot.majority)
                        : null,
                graded ? standings(ballot, tally) : List.of(),
                ballot.method == Method.CONSENT ? objections(ballot) : List.of(),
                isUnanimous(tally));
    }

    private static boolean isUnanimous(Tally tally) {
        return IntStream.range(0, tally.items())
                .anyMatch(item ->
                        tally.of(item).stream().filter(count -> count > 0).count() == 1);
    }

    private static List<Bar> bars(Ballot ballot, Tally tally) {
        List<Bar> bars = new ArrayList<>();
        int total = tally.total(0);
        for (int answer = 0; answer < ballot.answers().size(); answer++) {
            int count = tally.of(0, answer);
            bars.add(new Bar(ballot.answers().get(answer), count, Percent.of(count, total), width(count, total)));
        }
        return bars;
    }

    private static List<String> objections(Ballot ballot) {
        return BallotVoter.of(ballot).stream()
                .filter(voter -> voter.reason != null)
                .map(voter -> voter.reason)
                .toList();
    }

    private static List<Standing> standings(Ballot ballot, Tally tally) {
        List<MajorityJudgment.Place> places = MajorityJudgment.rank(tally.merits());
        List<Standing> standings = new ArrayList<>();
        for (int at = 0; at < places.size(); at++) {
            MajorityJudgment.Place place = places.get(at);
            Merit merit = place.merit();
            Merit before = at == 0 ? null : places.get(at - 1).merit();
            Gauge gauge = merit.gauge();
            boolean broken = place.parted() > 0;
            standings.add(new Standing(
                    place.rank(),
                    ballot.items().get(place.option()),
                    ballot.answers().get(gauge.grade()),
                    Percent.of(gauge.of() - gauge.worse(), gauge.of()),
                    gauge,
                    segments(ballot, merit),
                    place.parted(),
                    place.tied(),
                    at == 0 ? null : ballot.items().get(places.get(at - 1).option()),
                    at == 0 ? null : ballot.answers().get(before.grade()),
                    broken ? ballot.answers().get(merit.value().get(place.parted())) : null,
                    broken ? ballot.answers().get(before.value().get(place.parted())) : null));
        }
        return standings;
    }

    private static List<Segment> segments(Ballot ballot, Merit merit) {
        List<Segment> segments = new ArrayList<>();
        int before = 0;
        for (int grade = 0; grade < merit.counts().size(); grade++) {
            int count = merit.counts().get(grade);
            String code = ballot.answers().get(grade);
            segments.add(new Segment(
                    code,
                    Grade.valueOf(code).ordinal(),
                    width(before, merit.total()),
                    width(count, merit.total()),
                    count,
                    Percent.of(count, merit.total())));
            before += count;
        }
        return segments;
    }

    private static String width(int part, int whole) {
        return String.format(Locale.ROOT, "%.2f", whole == 0 ? 0 : 100.0 * part / whole);
    }
}
