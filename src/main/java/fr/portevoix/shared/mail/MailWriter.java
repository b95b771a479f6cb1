package fr.portevoix.shared.mail;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Writes the letters of one kind, at the moment they leave: so their links need never be stored. */
public interface MailWriter {
    /** A writer of this kind, where the address rests sealed elsewhere; both are asked by the subject. */
    static MailWriter of(
            String kind,
            Function<UUID, Optional<String>> recipient,
            BiFunction<UUID, String, Optional<Letter>> letter) {
        return new MailWriter() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public Optional<String> recipient(UUID subjectId) {
                return recipient.apply(subjectId);
            }

            @Override
            public Optional<Letter> write(UUID subjectId, String language) {
                return letter.apply(subjectId, language);
            }
        };
    }

    /** The kind of mail this writes. */
    String kind();

    /**
     * The address, where the outbox must not hold it because it rests sealed elsewhere; empty where it does, or where
     * there is nobody left to write to.
     */
    default Optional<String> recipient(UUID subjectId) {
        return Optional.empty();
    }

    /** The letter about this subject in this language; empty where there is no reason left to send it. */
    Optional<Letter> write(UUID subjectId, String language);
}
