package fr.portevoix.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SlottedPageTest {
    private static final String MARK = "\u0001the slot\u0001";

    @Property
    void a_reader_gets_what_stands_around_the_slot_and_their_own_text(
            @ForAll @StringLength(max = 3000) String before,
            @ForAll @StringLength(max = 60) String own,
            @ForAll @StringLength(max = 3000) String behind)
            throws IOException {
        SlottedPage page = new SlottedPage(before + MARK + behind, MARK);

        assertThat(page.with(own)).isEqualTo((before + own + behind).getBytes(StandardCharsets.UTF_8));
        assertThat(gunzipped(page.gzippedWith(own))).isEqualTo(page.with(own));
    }

    @Test
    void a_large_page_is_compressed_whole() throws IOException {
        String half = "Où habitez-vous ? Dans quel quartier ? ".repeat(20_000);
        SlottedPage page = new SlottedPage(half + MARK + half, MARK);

        assertThat(gunzipped(page.gzippedWith("clé"))).isEqualTo(page.with("clé"));
        assertThat(page.gzippedWith("clé")).hasSizeLessThan(20_000);
    }

    @Test
    void a_page_without_a_slot_is_the_same_for_every_reader() throws IOException {
        SlottedPage page = new SlottedPage("Cette enquête est terminée.", MARK);

        assertThat(new String(page.with("unseen"), StandardCharsets.UTF_8)).isEqualTo("Cette enquête est terminée.");
        assertThat(gunzipped(page.gzippedWith("unseen"))).isEqualTo(page.with(""));
    }

    @Test
    void a_page_with_two_slots_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SlottedPage(MARK + "and" + MARK, MARK));
    }

    private static byte[] gunzipped(byte[] bytes) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
    }
}
