package fr.portevoix.shared.media;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;

/**
 * A photo that was decoded, turned upright, made smaller and encoded anew: of the file that came, only what is seen
 * remains. No place, no hour, no name of a device, nothing hidden behind the image.
 *
 * @param hash of what is kept: the same file always becomes the same picture
 */
public record Picture(String hash, int width, int height, byte[] jpeg) {
    /** Beyond this no telephone's photo goes. */
    public static final int MOST_BYTES = 12_000_000;

    private static final int SHORTEST_FILE = 64;
    private static final long MOST_PIXELS = 60_000_000;

    /** As much as travels on a poor network, and as a device keeps beside its other answers. */
    private static final Size ANSWER = new Size(1280, 320_000);

    /** As much as small handwriting on a wall of notes needs. */
    private static final Size WALL = new Size(2560, 1_500_000);

    /** The brands under which telephones write HEIC, the first or among the compatible ones. */
    private static final Pattern HEIC =
            Pattern.compile("ftyp(.{4}){0,5}?(hei[cmsx]|hev[cmsx]|mif1|msf1)", Pattern.DOTALL);

    private static final double[] QUALITIES = {0.82, 0.7, 0.55, 0.4};

    /** Two at once: decoding takes memory, and whoever sends waits a second. */
    private static final Semaphore ROOM = new Semaphore(2);

    /** How large a picture is made: its longest side, and how many bytes are few enough. */
    private record Size(int longestSide, int enoughBytes) {}

    /** Makes a picture of the text that it travels as; refuses whatever is no photo that can be read. */
    public static Picture read(String text) throws PictureRefused {
        try {
            return read(
                    text.indexOf('+') >= 0 || text.indexOf('/') >= 0
                            ? Base64.getDecoder().decode(text)
                            : Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException notLetters) {
            throw new PictureRefused("not the text of a photo");
        }
    }

    /** Makes a picture of a file; refuses whatever is no photo that can be read. */
    public static Picture read(byte[] file) throws PictureRefused {
        return read(file, ANSWER);
    }

    /** The same, large enough that somebody types what stands on a wall of notes. */
    public static Picture ofWall(byte[] file) throws PictureRefused {
        return read(file, WALL);
    }

    /** A picture of ours made anew with these cells unrecognisable. */
    public static Picture blurred(byte[] jpeg, Mask mask) throws PictureRefused {
        ROOM.acquireUninterruptibly();
        try {
            BufferedImage image = upright(decoded(jpeg, format(jpeg), ANSWER), 1, ANSWER.longestSide());
            Blur.over(image, mask);
            return encoded(image, ANSWER.enoughBytes());
        } catch (IOException | RuntimeException broken) {
            throw new PictureRefused("broken: " + broken.getClass().getSimpleName());
        } finally {
            ROOM.release();
        }
    }

    private static Picture read(byte[] file, Size size) throws PictureRefused {
        if (file.length < SHORTEST_FILE || file.length > MOST_BYTES) {
            throw new PictureRefused("of " + file.length + " bytes");
        }
        String format = format(file);
        ROOM.acquireUninterruptibly();
        try {
            BufferedImage upright = upright(
                    decoded(file, format, size), format.equals("jpeg") ? orientation(file) : 1, size.longestSide());
            return encoded(upright, size.enoughBytes());
        } catch (IOException | RuntimeException broken) {
            // Decoders meet hostile bytes with exceptions of every kind.
            throw new PictureRefused("broken: " + broken.getClass().getSimpleName());
        } finally {
            ROOM.release();
        }
    }

    /** By what the file is, whatever it is called. */
    private static String format(byte[] file) throws PictureRefused {
        if ((file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xD8 && (file[2] & 0xFF) == 0xFF) {
            return "jpeg";
        }
        if (HexFormat.of().formatHex(file, 0, 8).equals("89504e470d0a1a0a")) {
            return "png";
        }
        if (HEIC.matcher(new String(file, 4, 28, StandardCharsets.ISO_8859_1)).lookingAt()) {
            throw PictureRefused.heic();
        }
        throw new PictureRefused("neither JPEG nor PNG");
    }

    /** Its size is read before it is decoded, and only as many points are decoded as are kept. */
    private static BufferedImage decoded(byte[] file, String format, Size size) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width < 1 || height < 1 || (long) width * height > MOST_PIXELS) {
                throw new IOException("An image of " + width + " × " + height);
            }
            ImageReadParam param = reader.getDefaultReadParam();
            int every = Math.max(1, Math.max(width, height) / (2 * size.longestSide()));
            param.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }

    private static int orientation(byte[] file) {
        try {
            ExifIFD0Directory exif = ImageMetadataReader.readMetadata(new ByteArrayInputStream(file))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer told = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return told == null ? 1 : told;
        } catch (Exception unreadable) {
            return 1;
        }
    }

    /** Small, as it was seen, on white where it was transparent. */
    private static BufferedImage upright(BufferedImage decoded, int orientation, int most) throws IOException {
        int longest = Math.max(decoded.getWidth(), decoded.getHeight());
        BufferedImage small = longest <= most
                ? decoded
                : Thumbnails.of(decoded).size(most, most).asBufferedImage();
        boolean lying = orientation >= 5 && orientation <= 8;
        int width = small.getWidth();
        int height = small.getHeight();
        BufferedImage upright =
                new BufferedImage(lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = upright.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, upright.getWidth(), upright.getHeight());
        graphics.drawImage(small, turn(orientation, width, height), null);
        graphics.dispose();
        return upright;
    }

    /** What each value of the EXIF field means, as a change of coordinates. */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static Picture encoded(BufferedImage image, int enough) throws IOException {
        byte[] jpeg = new byte[0];
        for (double quality : QUALITIES) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Thumbnails.of(image)
                    .scale(1)
                    .outputFormat("jpg")
                    .outputQuality(quality)
                    .toOutputStream(out);
            jpeg = out.toByteArray();
            if (jpeg.length <= enough) {
                break;
            }
        }
        return new Picture(hash(jpeg), image.getWidth(), image.getHeight(), jpeg);
    }

    private static String hash(byte[] jpeg) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(jpeg), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As it travels among other fields: letters that no form has to write otherwise. */
    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(jpeg);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Picture picture && picture.hash.equals(hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }
}
