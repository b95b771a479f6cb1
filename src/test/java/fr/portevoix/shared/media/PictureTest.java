package fr.portevoix.shared.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Of a file that claims to be a photo, what is seen remains, and nothing else. */
class PictureTest {
    static BufferedImage seen(Picture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.jpeg()));
    }

    @Test
    void a_photo_becomes_small_and_stays_itself() throws Exception {
        Picture picture = Picture.read(TestPhotos.jpeg(4000, 3000));

        assertThat(picture.width()).isEqualTo(1280);
        assertThat(picture.height()).isEqualTo(960);
        assertThat(picture.jpeg().length).isLessThan(320_000);
        // Red above, blue below.
        assertThat(new Color(seen(picture).getRGB(640, 100)).getRed()).isGreaterThan(180);
        assertThat(new Color(seen(picture).getRGB(640, 900)).getBlue()).isGreaterThan(180);
    }

    @Test
    void one_file_always_becomes_one_picture_and_another_file_another() throws Exception {
        assertThat(Picture.read(TestPhotos.jpeg(300, 200))).isEqualTo(Picture.read(TestPhotos.jpeg(300, 200)));
        assertThat(Picture.read(TestPhotos.jpeg(300, 200)).hash())
                .isNotEqualTo(Picture.read(TestPhotos.jpeg(301, 200)).hash())
                .matches("[0-9a-f]{32}");
    }

    @Test
    void neither_the_place_nor_the_device_nor_a_comment_remains() throws Exception {
        byte[] told = TestPhotos.withExif(TestPhotos.jpeg(400, 300), 1);
        assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(told))
                        .getFirstDirectoryOfType(GpsDirectory.class))
                .as("the photo does tell a place")
                .isNotNull();

        byte[] kept = Picture.read(told).jpeg();
        assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(kept))
                        .getDirectories())
                .noneMatch(ExifDirectoryBase.class::isInstance);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif")
                .doesNotContain("SECRETPHONE");
    }

    @ParameterizedTest
    @CsvSource({"1, 400, 300", "3, 400, 300", "6, 300, 400", "8, 300, 400", "5, 300, 400", "99, 400, 300"})
    void a_photo_taken_sideways_stands_upright(int orientation, int width, int height) throws Exception {
        Picture picture = Picture.read(TestPhotos.withExif(TestPhotos.jpeg(400, 300), orientation));

        assertThat(picture.width()).isEqualTo(width);
        assertThat(picture.height()).isEqualTo(height);
        if (orientation == 6) {
            // What was the top, red, is on the right once the telephone is held upright.
            assertThat(new Color(seen(picture).getRGB(280, 200)).getRed()).isCloseTo(254, within(30));
        }
        if (orientation == 3) {
            assertThat(new Color(seen(picture).getRGB(200, 280)).getRed()).isCloseTo(254, within(30));
        }
    }

    @Test
    void what_is_transparent_becomes_white() throws Exception {
        Picture picture = Picture.read(TestPhotos.png(new BufferedImage(80, 80, BufferedImage.TYPE_INT_ARGB)));
        assertThat(seen(picture).getRGB(40, 40)).isEqualTo(Color.WHITE.getRGB());
    }

    @Test
    void what_hides_behind_the_image_is_left_behind() throws Exception {
        byte[] page = "<script>alert(1)</script>PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1);
        byte[] both = TestPhotos.joined(TestPhotos.jpeg(300, 200), page);

        assertThat(new String(Picture.read(both).jpeg(), StandardCharsets.ISO_8859_1))
                .doesNotContain("script");
    }

    static Stream<byte[]> hostile() {
        byte[] jpeg = TestPhotos.jpeg(300, 200);
        return Stream.of(
                new byte[0],
                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
                Arrays.copyOf(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, 5_000),
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'><rect width='10' height='10'/></svg>"
                        .getBytes(StandardCharsets.UTF_8),
                TestPhotos.joined("<html><body>".getBytes(StandardCharsets.UTF_8), jpeg),
                TestPhotos.joined("GIF89a".getBytes(StandardCharsets.UTF_8), new byte[500]),
                TestPhotos.joined(
                        new byte[4], TestPhotos.joined("ftypheic".getBytes(StandardCharsets.UTF_8), new byte[500])),
                TestPhotos.joined("%PDF-1.7".getBytes(StandardCharsets.UTF_8), jpeg),
                TestPhotos.joined("BM".getBytes(StandardCharsets.UTF_8), new byte[500]),
                TestPhotos.pngOf(50_000, 50_000),
                TestPhotos.pngOf(Integer.MAX_VALUE, Integer.MAX_VALUE),
                TestPhotos.pngOf(0, 10),
                TestPhotos.pngOf(300, 200),
                new byte[Picture.MOST_BYTES + 1]);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatever_is_no_photo_is_refused(byte[] file) {
        assertThatThrownBy(() -> Picture.read(file)).isInstanceOf(PictureRefused.class);
    }

    @Test
    void a_photo_of_eight_by_four_thousand_points_held_sideways_becomes_small_and_upright() throws Exception {
        Picture picture = Picture.read(TestPhotos.withExif(TestPhotos.jpeg(8000, 4000), 6));
        assertThat(picture.width()).isEqualTo(640);
        assertThat(picture.height()).isEqualTo(1280);
        assertThat(new String(picture.jpeg(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "SECRETPHONE");
    }

    @Test
    void a_heic_is_told_from_what_is_no_photo() {
        assertThatThrownBy(() -> Picture.read(TestPhotos.heic()))
                .isInstanceOfSatisfying(PictureRefused.class, refused -> assertThat(refused.isHeic())
                        .isTrue());
        assertThatThrownBy(() -> Picture.read(TestPhotos.noPhoto()))
                .isInstanceOfSatisfying(PictureRefused.class, refused -> assertThat(refused.isHeic())
                        .isFalse());
    }

    @Test
    void a_photo_that_was_cut_off_is_taken_as_far_as_it_came_or_refused() {
        byte[] whole = TestPhotos.jpeg(1200, 900);
        for (int left : new int[] {64, 200, whole.length / 2, whole.length - 3}) {
            try {
                assertThat(Picture.read(Arrays.copyOf(whole, left)).width()).isEqualTo(1200);
            } catch (PictureRefused refused) {
                assertThat(refused.isHeic()).isFalse();
            }
        }
    }

    @Test
    void a_bomb_that_is_small_on_paper_and_huge_in_memory_takes_little() throws Exception {
        // 36 million points in a file of some kilobytes: read by leaving points out, never whole.
        Picture picture = Picture.read(TestPhotos.png(new BufferedImage(6_000, 6_000, BufferedImage.TYPE_BYTE_BINARY)));
        assertThat(picture.width()).isEqualTo(1280);
    }

    @Property(tries = 150)
    void whatever_is_broken_in_a_photo_it_is_taken_or_refused(@ForAll Random chance) {
        for (byte[] whole : List.of(TestPhotos.jpeg(60, 40), TestPhotos.png(new BufferedImage(60, 40, 1)))) {
            byte[] broken = whole.clone();
            for (int i = 0; i < 1 + chance.nextInt(12); i++) {
                broken[8 + chance.nextInt(broken.length - 8)] = (byte) chance.nextInt();
            }
            byte[] cut = chance.nextBoolean() ? broken : Arrays.copyOf(broken, 64 + chance.nextInt(broken.length - 64));
            try {
                Picture picture = Picture.read(cut);
                assertThat(picture.jpeg()).startsWith(0xFF, 0xD8, 0xFF);
            } catch (PictureRefused refused) {
                assertThat(refused).hasMessageNotContaining("null");
            }
        }
    }
}
