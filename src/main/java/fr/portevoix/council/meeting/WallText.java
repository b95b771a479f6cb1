package fr.portevoix.council.meeting;

import fr.portevoix.council.reading.Anchor;
import fr.portevoix.council.reading.Comment;
import fr.portevoix.council.reading.Follow;
import fr.portevoix.council.reading.Opening;
import fr.portevoix.council.reading.Passage;
import fr.portevoix.council.reading.Passages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A draft on the wall: its passages with what was said of each, and what was said of words that changed since. */
public record WallText(List<Read> passages, List<Voice> changed) {
    /** A passage with what was said of it. */
    public record Read(Passage passage, List<Voice> voices) {
        /** How much was said of it, answers too. */
        public int said() {
            return voices.stream().mapToInt(voice -> 1 + voice.answers).sum();
        }
    }

    /** Something that a member said, with the words it is about and how many answered. */
    public record Voice(String name, String words, String quote, int answers) {}

    /** The text of this opening's version with all that may be read at the table. */
    static WallText of(Opening opening) {
        Follow follow = new Follow(opening);
        Map<UUID, Integer> answers = new HashMap<>();
        List<Comment> first = new ArrayList<>();
        for (Comment comment : Comment.of(opening.deliberation)) {
            if (comment.isReadable() && comment.parent == null) {
                first.add(comment);
            } else if (comment.isReadable()) {
                answers.merge(comment.parent.id, 1, Integer::sum);
            }
        }
        List<Passage> passages = Passages.of(opening.version.read());
        Map<Integer, List<Voice>> said = new HashMap<>();
        List<Voice> changed = new ArrayList<>();
        for (Comment comment : first) {
            Anchor place = follow.place(comment.opening, comment.anchor);
            Voice voice = new Voice(
                    comment.member.label(),
                    comment.words,
                    comment.anchor == null ? null : comment.anchor.quote(),
                    answers.getOrDefault(comment.id, 0));
            passages.stream()
                    .filter(passage -> place != null
                            && place.part() == passage.part()
                            && place.start() >= passage.start()
                            && place.start() < passage.end())
                    .findFirst()
                    .ifPresentOrElse(
                            passage -> said.computeIfAbsent(passage.number(), number -> new ArrayList<>())
                                    .add(voice),
                            () -> changed.add(voice));
        }
        return new WallText(
                passages.stream()
                        .map(passage -> new Read(passage, said.getOrDefault(passage.number(), List.of())))
                        .toList(),
                changed);
    }

    /** The passage that people call by this number, or null. */
    Read at(Integer number) {
        return passages.stream()
                .filter(read -> number != null && read.passage.number() == number)
                .findFirst()
                .orElse(null);
    }
}
