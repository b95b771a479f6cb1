package fr.portevoix.council.reading;

import fr.portevoix.action.SheetContent;
import fr.portevoix.action.SheetPart;
import fr.portevoix.council.Member;
import fr.portevoix.territory.GlossaryEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A version of the sheet, passage by passage, with what was said of each, and what was said of words that changed since.
 *
 * @param changed what was said of words that are no longer there, with the words as they were
 * @param explained the words of the glossary that the version uses
 */
public record Discussion(List<Part> parts, List<Thread> changed, List<GlossaryEntry> explained, int said) {
    /** A part of the sheet. */
    public record Part(SheetPart part, List<Read> passages) {}

    /** A passage, its words, what was said of it, and the words in it that are explained. */
    public record Read(Passage passage, List<Run> runs, List<Thread> threads, List<GlossaryEntry> explained) {
        /** How much was said of it. */
        public int said() {
            return threads.stream().mapToInt(Thread::size).sum();
        }
    }

    /** What a visitor may see, and as whom. */
    record Visitor(Member member, Function<Comment, String> name, Function<Comment, Boolean> sees) {}

    /** The discussion of an opening's version. */
    static Discussion of(Opening opening, List<GlossaryEntry> glossary, Visitor visitor) {
        SheetContent content = opening.version.read();
        List<Thread> threads = threads(opening, visitor);
        List<Runs.Marked> marked = threads.stream()
                .filter(thread -> thread.place() != null)
                .map(thread -> new Runs.Marked(thread.first().comment().mark(), thread.place()))
                .toList();
        Map<SheetPart, List<Read>> parts = new LinkedHashMap<>();
        Set<GlossaryEntry> explained = new HashSet<>();
        for (Passage passage : Passages.of(content)) {
            List<Run> runs = Runs.of(passage, marked, glossary);
            Set<GlossaryEntry> here = runs.stream()
                    .map(Run::meaning)
                    .filter(entry -> entry != null)
                    .collect(Collectors.toSet());
            explained.addAll(here);
            parts.computeIfAbsent(passage.part(), part -> new ArrayList<>())
                    .add(new Read(passage, runs, at(passage, threads), sorted(here, glossary)));
        }
        return new Discussion(
                parts.entrySet().stream()
                        .map(part -> new Part(part.getKey(), part.getValue()))
                        .toList(),
                threads.stream().filter(thread -> thread.place() == null).toList(),
                sorted(explained, glossary),
                threads.stream().mapToInt(Thread::size).sum());
    }

    private static List<GlossaryEntry> sorted(Set<GlossaryEntry> some, List<GlossaryEntry> glossary) {
        return glossary.stream().filter(some::contains).toList();
    }

    /** Words that reach over several passages are discussed where they begin. */
    private static List<Thread> at(Passage passage, List<Thread> threads) {
        return threads.stream()
                .filter(thread -> thread.place() != null
                        && thread.place().part() == passage.part()
                        && thread.place().start() >= passage.start()
                        && thread.place().start() < passage.end())
                .toList();
    }

    private static List<Thread> threads(Opening opening, Visitor visitor) {
        Deliberation deliberation = opening.deliberation;
        List<Comment> all = Comment.of(deliberation).stream()
                .filter(comment -> visitor.sees().apply(comment))
                .toList();
        Map<UUID, Set<UUID>> assents = new HashMap<>();
        Assent.of(deliberation).forEach(assent -> assents.computeIfAbsent(assent.comment.id, id -> new HashSet<>())
                .add(assent.member.id));
        Map<UUID, PilotQuestion> questions = PilotQuestion.of(deliberation).stream()
                .collect(Collectors.toMap(question -> question.comment.id, question -> question));
        Follow follow = new Follow(opening);
        Function<Comment, Thread.Said> said = comment -> said(comment, visitor, assents);
        List<Thread> threads = new ArrayList<>();
        for (Comment comment : all) {
            if (comment.parent != null) {
                continue;
            }
            List<Thread.Said> answers = all.stream()
                    .filter(answer -> comment.equals(answer.parent) && !answer.isWithdrawn())
                    .map(said)
                    .toList();
            if (!comment.isWithdrawn() || !answers.isEmpty()) {
                threads.add(new Thread(said.apply(comment), follow.place(comment), questions.get(comment.id), answers));
            }
        }
        return threads;
    }

    private static Thread.Said said(Comment comment, Visitor visitor, Map<UUID, Set<UUID>> assents) {
        Set<UUID> agree = assents.getOrDefault(comment.id, Set.of());
        Member me = visitor.member();
        return new Thread.Said(
                comment,
                visitor.name().apply(comment),
                agree.size(),
                comment.member.equals(me),
                me != null && agree.contains(me.id));
    }
}
