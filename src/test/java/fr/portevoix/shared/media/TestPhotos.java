package fr.portevoix.shared.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Photos as telephones make them, and files that only look like photos. */
public final class TestPhotos {
    private TestPhotos() {}

    /** A photo, red above and blue below. */
    public static byte[] jpeg(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width, height / 2);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, height / 2, width, height - height / 2);
        graphics.dispose();
        return written(image, "jpg");
    }

    /** The image as a PNG. */
    public static byte[] png(BufferedImage image) {
        return written(image, "png");
    }

    private static byte[] written(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A PNG that claims to be of this size, with nothing in it. */
    static byte[] pngOf(int width, int height) {
        try {
            ByteArrayOutputStream header = new ByteArrayOutputStream();
            DataOutputStream fields = new DataOutputStream(header);
            fields.writeBytes("IHDR");
            fields.writeInt(width);
            fields.writeInt(height);
            fields.write(new byte[] {8, 2, 0, 0, 0});
            CRC32 sum = new CRC32();
            sum.update(header.toByteArray());
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(file);
            out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
            out.writeInt(13);
            out.write(header.toByteArray());
            out.writeInt((int) sum.getValue());
            out.write(new byte[200]);
            return file.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The photo with what a telephone writes into it: how it was held, its name, and where that was. */
    public static byte[] withExif(byte[] jpeg, int orientation) {
        try {
            ByteArrayOutputStream exif = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(exif);
            out.writeBytes("Exif\0\0MM");
            out.writeShort(42);
            out.writeInt(8);
            out.writeShort(3);
            field(out, 0x010F, 2, 12, 50);
            out.writeShort(0x0112);
            out.writeShort(3);
            out.writeInt(1);
            out.writeShort(orientation);
            out.writeShort(0);
            field(out, 0x8825, 4, 1, 62);
            out.writeInt(0);
            out.writeBytes("SECRETPHONE\0");
            out.writeShort(2);
            out.writeShort(1);
            out.writeShort(2);
            out.writeInt(2);
            out.writeBytes("N\0\0\0");
            field(out, 2, 5, 3, 92);
            out.writeInt(0);
            for (int part : new int[] {43, 1, 12, 1, 34, 1}) {
                out.writeInt(part);
            }
            byte[] body = exif.toByteArray();
            byte[] marker = {(byte) 0xFF, (byte) 0xE1, (byte) ((body.length + 2) >> 8), (byte) (body.length + 2)};
            return joined(
                    joined(joined(Arrays.copyOf(jpeg, 2), marker), body), Arrays.copyOfRange(jpeg, 2, jpeg.length));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void field(DataOutputStream out, int tag, int type, int count, int value) throws IOException {
        out.writeShort(tag);
        out.writeShort(type);
        out.writeInt(count);
        out.writeInt(value);
    }

    static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /** The first bytes of a photo as newer iPhones write it; what follows is noise. */
    public static byte[] heic() {
        byte[] file = new byte[4_000];
        new java.util.Random(1).nextBytes(file);
        byte[] head = "\0\0\0\u0018ftypmif1\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(head, 0, file, 0, head.length);
        return file;
    }

    /** Words that no photo of ours holds. */
    public static byte[] noPhoto() {
        return "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"
                .repeat(4)
                .getBytes(StandardCharsets.UTF_8);
    }
}
