package fr.portevoix.council.ballot;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Votes on paper or by raised hands as they are typed: who gave one, and how many said what.
 *
 * @param numbers item by item, answer by answer, as typed
 * @param error what is wrong, in words; empty where nothing is
 */
public record PapersForm(Set<UUID> voters, BallotVoter.Way way, List<List<String>> numbers, String error) {
    /** An empty one, or what is ticked already; the numbers stay sealed and are typed again. */
    static PapersForm of(Ballot ballot, List<BallotVoter> roll) {
        Set<UUID> ticked = new HashSet<>();
        BallotVoter.Way way = BallotVoter.Way.PAPER;
        for (BallotVoter voter : roll) {
            if (voter.way == BallotVoter.Way.PAPER || voter.way == BallotVoter.Way.HAND) {
                ticked.add(voter.id);
                way = voter.way;
            }
        }
        List<List<String>> none = new ArrayList<>();
        ballot.items()
                .forEach(item ->
                        none.add(ballot.answers().stream().map(each -> "").toList()));
        return new PapersForm(ticked, way, none, "");
    }

    static PapersForm of(Ballot ballot, MultivaluedMap<String, String> fields) {
        Set<UUID> ticked = new HashSet<>();
        String error = "";
        for (String id : fields.getOrDefault("votant", List.of())) {
            try {
                ticked.add(UUID.fromString(id));
            } catch (IllegalArgumentException notOurs) {
                error = "Cette case n’existe pas.";
            }
        }
        boolean hand = "HAND".equals(fields.getFirst("mode"));
        if (hand && ballot.secret) {
            error = "À main levée, un vote n’est pas secret.";
        }
        List<List<String>> numbers = new ArrayList<>();
        for (int item = 0; item < ballot.items().size(); item++) {
            List<String> line = new ArrayList<>();
            for (int answer = 0; answer < ballot.answers().size(); answer++) {
                String typed = fields.getFirst("n" + item + "-" + answer);
                String number = typed == null ? "" : typed.strip();
                line.add(number);
                if (!number.matches("\\d{0,4}")) {
                    error = "« " + number + " » n’est pas un nombre de votes.";
                }
            }
            numbers.add(line);
        }
        return new PapersForm(ticked, hand ? BallotVoter.Way.HAND : BallotVoter.Way.PAPER, numbers, error);
    }

    PapersForm wrong(String words) {
        return new PapersForm(voters, way, numbers, words);
    }

    /** The numbers; only where nothing is wrong. */
    Tally tally(Ballot ballot) {
        Tally tally = new Tally(ballot.items().size(), ballot.answers().size());
        for (int item = 0; item < numbers.size(); item++) {
            for (int answer = 0; answer < numbers.get(item).size(); answer++) {
                String typed = numbers.get(item).get(answer);
                tally.add(item, answer, typed.isEmpty() ? 0 : Integer.parseInt(typed));
            }
        }
        return tally;
    }

    public boolean isTicked(BallotVoter voter) {
        return voters.contains(voter.id);
    }
}
