package fr.portevoix.council.amendment;

import fr.portevoix.council.Member;
import fr.portevoix.council.reading.Anchor;
import fr.portevoix.council.reading.Comment;
import fr.portevoix.council.reading.Deliberation;
import fr.portevoix.council.reading.Follow;
import fr.portevoix.council.reading.Opening;
import fr.portevoix.council.reading.PilotQuestion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a member gave to one debate, and what became of each.
 *
 * @param asked their amendments as they stand
 * @param supported those of others that they support
 */
public record MyPart(Deliberation deliberation, List<Said> said, List<Standing> asked, List<Standing> supported) {
    /**
     * Something that they said of the text.
     *
     * @param moved whether its words are no longer in the text that is read
     * @param question what it asks the pilot, or null
     */
    public record Said(Comment comment, boolean moved, PilotQuestion question) {}

    /** Their part in every debate of their council that they took part in. */
    static List<MyPart> of(Member member, LocalDate today) {
        List<MyPart> parts = new ArrayList<>();
        for (Deliberation deliberation : Deliberation.of(member.body)) {
            deliberation
                    .current(today)
                    .map(opening -> of(deliberation, opening, member))
                    .ifPresent(part -> {
                        if (!part.said.isEmpty() || !part.asked.isEmpty() || !part.supported.isEmpty()) {
                            parts.add(part);
                        }
                    });
        }
        return parts;
    }

    private static MyPart of(Deliberation deliberation, Opening opening, Member member) {
        Follow follow = new Follow(opening);
        Map<UUID, PilotQuestion> questions = PilotQuestion.of(deliberation).stream()
                .collect(Collectors.toMap(question -> question.comment.id, Function.identity()));
        List<Standing> standings = Standings.of(deliberation, opening, member).all();
        return new MyPart(
                deliberation,
                Comment.of(deliberation).stream()
                        .filter(comment -> comment.member.equals(member) && !comment.isWithdrawn())
                        .map(comment -> new Said(comment, isMoved(comment, follow), questions.get(comment.id)))
                        .toList(),
                standings.stream().filter(Standing::mine).toList(),
                standings.stream().filter(Standing::supported).toList());
    }

    private static boolean isMoved(Comment comment, Follow follow) {
        Anchor anchor = comment.anchor;
        return comment.parent == null && anchor != null && follow.place(comment.opening, anchor) == null;
    }
}
