package fr.portevoix.demo;

import fr.portevoix.shared.media.Picture;
import fr.portevoix.shared.media.PictureRefused;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures of a street that is nowhere: drawn, so that nobody is on them and nobody owns them. */
final class DemoPhotos {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 420;

    private DemoPhotos() {}

    /** A street as a telephone sends it: dark where something is wrong, bright where it goes well. */
    static String text(String kind) {
        return street(kind.equals("GOOD")).text();
    }

    static Picture street(boolean bright) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setPaint(new GradientPaint(
                0, 0, new Color(bright ? 0x9CC7E0 : 0x1B2233), 0, HEIGHT, new Color(bright ? 0xEAF2E3 : 0x39404F)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(bright ? 0xC9B79C : 0x4A4A52));
        pen.fillRect(0, 90, 190, 330);
        pen.fillRect(450, 60, 190, 360);
        pen.setColor(new Color(bright ? 0x8B8F94 : 0x2A2D33));
        pen.fillPolygon(new int[] {260, 380, 560, 80}, new int[] {230, 230, 420, 420}, 4);
        pen.setColor(new Color(0x30343B));
        pen.fillRect(232, 110, 8, 230);
        pen.fillRect(232, 110, 60, 7);
        pen.setColor(new Color(bright ? 0xFFE08A : 0x6B6F78));
        pen.fillOval(278, 108, 34, 22);
        pen.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpg", out);
            return Picture.read(out.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (PictureRefused impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
