package fr.portevoix.shared.media;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a sound file is by its first bytes, whatever it is called. */
public final class Sound {
    /** A minute of speech has about half a megabyte. */
    public static final int MOST_BYTES = 1_500_000;

    private static final int SHORTEST_FILE = 64;

    private Sound() {}

    /** The media type under which browsers play it; empty for what is no sound that they know. */
    public static Optional<String> type(byte[] file) {
        if (file.length < SHORTEST_FILE || file.length > MOST_BYTES) {
            return Optional.empty();
        }
        String head = new String(file, 0, 12, StandardCharsets.ISO_8859_1);
        int first = file[0] & 0xFF;
        int second = file[1] & 0xFF;
        if (head.startsWith("OggS")) {
            return Optional.of("audio/ogg");
        }
        if (head.startsWith("RIFF") && head.endsWith("WAVE")) {
            return Optional.of("audio/wav");
        }
        if (head.startsWith("ftyp", 4)) {
            String brand = head.substring(8);
            return brand.startsWith("M4A") || brand.equals("mp42") || brand.equals("isom")
                    ? Optional.of("audio/mp4")
                    : Optional.empty();
        }
        if (first == 0x1A && second == 0x45 && (file[2] & 0xFF) == 0xDF && (file[3] & 0xFF) == 0xA3) {
            return Optional.of("audio/webm");
        }
        boolean frame = first == 0xFF && (second & 0xE0) == 0xE0;
        if (frame && (second & 0x06) == 0) {
            return Optional.of("audio/aac");
        }
        return head.startsWith("ID3") || frame ? Optional.of("audio/mpeg") : Optional.empty();
    }
}
