package fr.portevoix.council.meeting;

import fr.portevoix.action.meeting.AgendaItem;
import fr.portevoix.action.meeting.Meeting;
import fr.portevoix.council.amendment.Amendment;
import fr.portevoix.council.reading.Comment;
import fr.portevoix.council.reading.Deliberation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells the minutes how much was said of the sheets on the agenda, and what became of the amendments. */
@ApplicationScoped
class ReadingMinutes implements MinutesSource {
    @Override
    public List<MinutesSection> of(Meeting meeting) {
        List<UUID> sheets = AgendaItem.of(meeting).stream()
                .filter(item -> item.kind.equals("sheet") && item.subjectId != null)
                .map(item -> item.subjectId)
                .toList();
        return Deliberation.of(meeting.body).stream()
                .filter(deliberation -> sheets.contains(deliberation.sheet.id))
                .map(ReadingMinutes::section)
                .toList();
    }

    private static MinutesSection section(Deliberation deliberation) {
        List<Comment> said =
                Comment.of(deliberation).stream().filter(Comment::isReadable).toList();
        long first = said.stream().filter(comment -> comment.parent == null).count();
        long people = said.stream().map(comment -> comment.member.id).distinct().count();
        List<String> sentences = new ArrayList<>();
        sentences.add(
                said.isEmpty()
                        ? "Aucun commentaire n’a été écrit."
                        : "Commentaires\u00a0: " + first + "\u00a0; réponses\u00a0: " + (said.size() - first)
                                + "\u00a0; membres qui ont écrit\u00a0: " + people + ".");
        List<Amendment> amendments = Amendment.of(deliberation).stream()
                .filter(amendment -> amendment.state != Amendment.State.WITHDRAWN)
                .toList();
        if (!amendments.isEmpty()) {
            sentences.add("Amendements\u00a0: " + amendments.size() + ", dont " + inWords(amendments) + ".");
        }
        return new MinutesSection("Délibération\u00a0: " + deliberation.title, sentences);
    }

    private static String inWords(List<Amendment> amendments) {
        return List.of(
                        Amendment.State.ACCEPTED,
                        Amendment.State.PARTLY,
                        Amendment.State.REFUSED,
                        Amendment.State.PROPOSED)
                .stream()
                .map(state -> count(amendments, state) + " " + inWords(state))
                .collect(Collectors.joining(", "));
    }

    private static long count(List<Amendment> amendments, Amendment.State state) {
        return amendments.stream().filter(amendment -> amendment.state == state).count();
    }

    private static String inWords(Amendment.State state) {
        return switch (state) {
            case ACCEPTED -> "acceptés";
            case PARTLY -> "acceptés en partie";
            case REFUSED -> "refusés";
            default -> "sans réponse encore";
        };
    }
}
