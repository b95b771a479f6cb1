package fr.portevoix.council.ballot;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A vote as a form sent it.
 *
 * @param chosen the answer to each item, null where none was chosen
 * @param reason of an objection
 * @param confirmed whether it was read over: a secret vote cannot be taken back
 */
record SentVote(List<Integer> chosen, String reason, boolean confirmed) {
    private static final int LONGEST = 2000;

    static SentVote of(Ballot ballot, MultivaluedMap<String, String> fields) {
        int answers = ballot.answers().size();
        List<Integer> chosen = new ArrayList<>();
        for (int item = 0; item < ballot.items().size(); item++) {
            String typed = fields.getFirst("r" + item);
            boolean known = typed != null && typed.matches("\\d") && Integer.parseInt(typed) < answers;
            chosen.add(known ? Integer.valueOf(typed) : null);
        }
        String reason = fields.getFirst("raison");
        return new SentVote(
                chosen,
                reason == null ? "" : reason.replace("\r\n", "\n").strip(),
                "oui".equals(fields.getFirst("relu")));
    }

    /** What was voted before, as the form shows it again. */
    static SentVote before(Ballot ballot, BallotVoter voter) {
        List<Integer> chosen = voter == null
                ? Collections.nCopies(ballot.items().size(), null)
                : Vote.read(
                                voter.choice,
                                ballot.items().size(),
                                ballot.answers().size())
                        .map(Vote::values)
                        .orElse(Collections.nCopies(ballot.items().size(), null));
        return new SentVote(chosen, voter == null || voter.reason == null ? "" : voter.reason, false);
    }

    /** What is wrong, item by item; a word for the page's messages, empty where nothing is. */
    List<String> errors() {
        return chosen.stream().map(each -> each == null ? "missing" : "").toList();
    }

    /** What is wrong with the reason, as a word for the page's messages, or empty. */
    String reasonError(Ballot ballot) {
        if (reason.length() > LONGEST) {
            return "long";
        }
        return isObjection(ballot) && reason.isEmpty() ? "missing" : "";
    }

    boolean isWhole(Ballot ballot) {
        return IntStream.range(0, chosen.size()).allMatch(item -> chosen.get(item) != null)
                && reasonError(ballot).isEmpty();
    }

    boolean isObjection(Ballot ballot) {
        return ballot.method == Method.CONSENT
                && Integer.valueOf(Method.OBJECTION).equals(chosen.get(0));
    }

    Vote vote() {
        return new Vote(chosen);
    }

    /** The reason to keep, null where there is nothing to give a reason for. */
    String keptReason(Ballot ballot) {
        return isObjection(ballot) ? reason : null;
    }
}
