package fr.portevoix.shared.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A sound is known by what it is, never by its name. */
class SoundTest {
    static byte[] file(String head) {
        return Arrays.copyOf(head.getBytes(StandardCharsets.ISO_8859_1), 200);
    }

    @ParameterizedTest
    @CsvSource({
        "OggS, audio/ogg",
        "RIFF1234WAVE, audio/wav",
        "ID3, audio/mpeg",
        "1234ftypM4A , audio/mp4",
        "1234ftypmp42, audio/mp4"
    })
    void what_browsers_play_is_taken(String head, String type) {
        assertThat(Sound.type(file(head))).contains(type);
    }

    @Test
    void frames_without_a_heading_are_told_apart() {
        assertThat(Sound.type(file("\u00ff\u00fb\u0090"))).contains("audio/mpeg");
        assertThat(Sound.type(file("\u00ff\u00f1\u0050"))).contains("audio/aac");
        assertThat(Sound.type(file("\u001a\u0045\u00df\u00a3"))).contains("audio/webm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "<svg", "PK", "1234ftypheic", "RIFF1234AVI ", "MZ", "%PDF", ""})
    void what_is_no_sound_is_refused(String head) {
        assertThat(Sound.type(file(head))).isEmpty();
    }

    @Test
    void what_is_too_short_or_too_long_is_refused() {
        assertThat(Sound.type("OggS".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(Sound.type(Arrays.copyOf(file("OggS"), Sound.MOST_BYTES + 1)))
                .isEmpty();
    }
}
