package fr.portevoix.council.meeting;

import fr.portevoix.action.meeting.Meeting;
import fr.portevoix.action.meeting.Presence;
import fr.portevoix.council.Council;
import fr.portevoix.council.Member;
import fr.portevoix.council.QuorumKind;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who sits on the day of a meeting, who is there, and whether that is enough.
 *
 * @param voters how many may vote on that day
 * @param present how many of these are there
 * @param quorum how many of these have to be there
 */
public record Roll(List<Line> lines, int voters, int present, int quorum, boolean ruled) {
    /** A member, and what is noted of them (null for nothing). */
    public record Line(Member member, MemberPresence noted) {
        public boolean isThere() {
            return noted != null && noted.presence == Presence.PRESENT;
        }

        public boolean isExcused() {
            return noted != null && noted.presence == Presence.EXCUSED;
        }

        public boolean isAbsent() {
            return noted != null && noted.presence == Presence.ABSENT;
        }

        public boolean isSummoned() {
            return noted != null && noted.summonedOn != null;
        }

        public boolean isComing() {
            return noted != null && noted.answer == Coming.YES;
        }

        public boolean isNotComing() {
            return noted != null && noted.answer == Coming.NO;
        }
    }

    /** The roll of a council's meeting as it is noted now. */
    public static Roll of(Council council, Meeting meeting) {
        Map<Member, MemberPresence> noted = MemberPresence.of(meeting).stream()
                .collect(Collectors.toMap(presence -> presence.member, Function.identity()));
        List<Line> lines = Member.active(council.body, meeting.heldOn).stream()
                .map(member -> new Line(member, noted.get(member)))
                .toList();
        int voters = (int)
                lines.stream().filter(line -> line.member.votes(meeting.heldOn)).count();
        int present = (int) lines.stream()
                .filter(line -> line.isThere() && line.member.votes(meeting.heldOn))
                .count();
        return new Roll(lines, voters, present, council.quorumOf(voters), council.quorumKind != QuorumKind.NONE);
    }

    /** Whether enough are there. */
    public boolean isReached() {
        return present >= quorum;
    }

    /** How many more would be enough. */
    public int missing() {
        return Math.max(0, quorum - present);
    }

    /** Everybody who is there, observers too. */
    public List<Line> there() {
        return lines.stream().filter(Line::isThere).toList();
    }

    /** How many said that they come. */
    public long coming() {
        return lines.stream().filter(Line::isComing).count();
    }

    /** How many excused themselves. */
    public long excused() {
        return lines.stream().filter(Line::isExcused).count();
    }

    /** How many are written to by e-mail and were not yet. */
    public long toWrite() {
        return lines.stream()
                .filter(line -> !line.member.isWithoutMailbox() && !line.isSummoned())
                .count();
    }

    /** Those whose convocation goes on paper. */
    public List<Line> onPaper() {
        return lines.stream().filter(line -> line.member.isWithoutMailbox()).toList();
    }
}
