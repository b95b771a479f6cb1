package fr.portevoix.council.reading;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A comment with the answers to it.
 *
 * @param place where its words are in the version that is read; null where they changed
 * @param question what it asks the pilot, or null
 */
public record Thread(Said first, Anchor place, PilotQuestion question, List<Said> answers) {
    /**
     * One thing said, as this visitor sees it.
     *
     * @param author its author's name, or what stands for it
     * @param assents how many agree
     * @param mine whether the visitor said it
     * @param agreed whether the visitor agrees
     */
    public record Said(Comment comment, String author, int assents, boolean mine, boolean agreed) {
        /** The day on which it was said. */
        public LocalDate day() {
            return comment.saidAt.atZone(ZoneId.systemDefault()).toLocalDate();
        }

        /** Whether the visitor may read its words. */
        public boolean isReadable() {
            return comment.isReadable() || mine && !comment.isWithdrawn();
        }
    }

    /** How much was said here. */
    public int size() {
        return 1 + answers.size();
    }
}
