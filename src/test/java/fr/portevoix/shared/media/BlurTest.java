package fr.portevoix.shared.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What is blurred is gone: only a few mean colours are left of it, and everything around stays as it was. */
class BlurTest {
    private static BufferedImage noise(int width, int height, long seed) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random chance = new Random(seed);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, chance.nextInt(0x1000000));
            }
        }
        return image;
    }

    private static BufferedImage copy(BufferedImage image) {
        BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        image.copyData(copy.getRaster());
        return copy;
    }

    private static int difference(int one, int other) {
        int most = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            most = Math.max(most, Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)));
        }
        return most;
    }

    @Property(tries = 60)
    void outside_what_was_marked_nothing_changes(
            @ForAll @IntRange(min = 1, max = 90) int width,
            @ForAll @IntRange(min = 1, max = 90) int height,
            @ForAll @IntRange(min = 1, max = 64) int columns,
            @ForAll @IntRange(min = 1, max = 64) int rows,
            @ForAll Random chance) {
        Set<Mask.Cell> cells = new HashSet<>();
        for (int one = chance.nextInt(30); one >= 0; one--) {
            cells.add(new Mask.Cell(chance.nextInt(rows), chance.nextInt(columns)));
        }
        BufferedImage image = noise(width, height, chance.nextLong());
        BufferedImage blurred = copy(image);
        Blur.over(blurred, new Mask(columns, rows, cells));

        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int column = x;
                int row = y;
                boolean marked = cells.stream()
                        .anyMatch(cell -> column >= cell.column() * width / columns
                                && column < (cell.column() + 1) * width / columns
                                && row >= cell.row() * height / rows
                                && row < (cell.row() + 1) * height / rows);
                if (!marked) {
                    assertThat(blurred.getRGB(x, y)).isEqualTo(image.getRGB(x, y));
                }
            }
        }
    }

    /** Two pictures whose blocks have the same mean colours become the same picture: nobody tells them apart any more. */
    @Property(tries = 30)
    void whatever_is_moved_about_within_a_block_leaves_no_trace(@ForAll long seed) {
        BufferedImage one = noise(240, 240, seed);
        BufferedImage other = copy(one);
        // Six by six blocks of forty points: the points of each change places.
        Random chance = new Random(seed + 1);
        for (int block = 0; block < 36; block++) {
            int left = block % 6 * 40;
            int top = block / 6 * 40;
            for (int turn = 0; turn < 2_000; turn++) {
                int x = left + chance.nextInt(40);
                int y = top + chance.nextInt(40);
                int u = left + chance.nextInt(40);
                int v = top + chance.nextInt(40);
                int held = other.getRGB(x, y);
                other.setRGB(x, y, other.getRGB(u, v));
                other.setRGB(u, v, held);
            }
        }
        assertThat(other.getRGB(3, 3)).isNotNull();
        Blur.over(one, Mask.whole());
        Blur.over(other, Mask.whole());
        for (int y = 0; y < 240; y++) {
            for (int x = 0; x < 240; x++) {
                assertThat(difference(one.getRGB(x, y), other.getRGB(x, y))).isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void a_small_face_is_one_or_two_colours() {
        BufferedImage image = noise(1280, 960, 7);
        Blur.over(image, new Mask(48, 36, Set.of(new Mask.Cell(4, 4), new Mask.Cell(4, 5))));
        // Two cells of 26 points lie within one block of 54.
        int colour = image.getRGB(110, 110);
        for (int x = 107; x < 159; x++) {
            assertThat(difference(image.getRGB(x, 115), colour)).isZero();
        }
    }

    @Test
    void a_picture_stays_a_picture_of_its_size() throws Exception {
        Picture seen = Picture.read(TestPhotos.jpeg(600, 900));
        Picture blurred = Picture.blurred(seen.jpeg(), Mask.whole());
        assertThat(blurred.width()).isEqualTo(600);
        assertThat(blurred.height()).isEqualTo(900);
        // Red above and blue below flow into one another.
        BufferedImage image = read(blurred.jpeg());
        assertThat(image.getRGB(300, 450) >> 16 & 0xFF).isBetween(60, 200);
        assertThat(image.getRGB(300, 450) & 0xFF).isBetween(60, 200);
    }

    private static BufferedImage read(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    @Test
    void a_mask_is_read_from_ticked_squares_and_from_a_brush_alike() {
        assertThat(Mask.read("12", "9", List.of("0-1", "8-11")).orElseThrow().cells())
                .containsExactlyInAnyOrder(new Mask.Cell(0, 1), new Mask.Cell(8, 11));
        assertThat(Mask.read("48", "27", List.of("0-1 2-3 26-47", ""))
                        .orElseThrow()
                        .cells())
                .hasSize(3);
    }

    @Test
    void a_mask_of_nothing_or_of_elsewhere_is_none() {
        assertThat(Mask.read("12", "9", List.of())).isEmpty();
        assertThat(Mask.read("12", "9", List.of("9-0", "0-12", "-1-2x"))).isEmpty();
        assertThat(Mask.read("0", "9", List.of("0-0"))).isEmpty();
        assertThat(Mask.read("99", "9", List.of("0-0"))).isEmpty();
        assertThat(Mask.read("<b>", null, List.of("0-0"))).isEmpty();
    }

    @Test
    void no_picture_is_refused() {
        assertThatThrownBy(() -> Picture.blurred(TestPhotos.noPhoto(), Mask.whole()))
                .isInstanceOf(PictureRefused.class);
    }
}
