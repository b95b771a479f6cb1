package fr.portevoix.contribution;

import fr.portevoix.shared.crypto.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * The last act of a reader, so that it can be undone. It travels in the address and is sealed with the reader's own
 * identity: otherwise undoing « put aside » would be a way to fetch words back from the referent.
 *
 * @param contribution on which text
 * @param act what was done: {@code theme}, {@code node}, {@code quote} or {@code reading}
 * @param subject the theme or node, or null
 * @param before where the reading stood before
 */
public record LastAct(UUID contribution, String act, UUID subject, Reading before) {
    private String text() {
        return contribution + "." + act + "." + (subject == null ? "" : subject) + "." + before;
    }

    /** Seals acts and reads sealed ones. */
    @ApplicationScoped
    public static class Seal {
        @Inject
        KeyedHash keyedHash;

        /** The act as it travels. */
        public String seal(LastAct act, UUID person) {
            return act.text() + "." + hash(act.text(), person);
        }

        /** The act that was sealed for this person; empty for anything else. */
        public Optional<LastAct> open(String sealed, UUID person) {
            String[] parts = sealed == null ? new String[0] : sealed.split("\\.", -1);
            if (parts.length != 5) {
                return Optional.empty();
            }
            String text = sealed.substring(0, sealed.lastIndexOf('.'));
            if (!hash(text, person).equals(parts[4])) {
                return Optional.empty();
            }
            return Optional.of(new LastAct(
                    UUID.fromString(parts[0]),
                    parts[1],
                    parts[2].isEmpty() ? null : UUID.fromString(parts[2]),
                    Reading.valueOf(parts[3])));
        }

        private String hash(String text, UUID person) {
            return HexFormat.of()
                    .formatHex(keyedHash.of("last act", person.toString(), text))
                    .substring(0, 32);
        }
    }
}
