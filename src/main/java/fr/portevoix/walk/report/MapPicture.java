package fr.portevoix.walk.report;

import fr.portevoix.document.Lettering;
import fr.portevoix.territory.OutlineMap;
import fr.portevoix.walk.WalkMap;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** The map of a walk as an image, for files that hold no drawing: the same lines as on the page, twice as fine. */
final class MapPicture {
    private static final int FINE = 2;
    private static final int WIDTH = 720;
    private static final Pattern STEP = Pattern.compile("([MLZ])(?:(-?[\\d.]+) (-?[\\d.]+))?");

    private static final Color SAND = new Color(0xF6F0E4);
    private static final Color BRAND = new Color(0x0B5D5B);
    private static final Color GROUND = new Color(0xDCEFED);
    private static final Color INK = new Color(0x1D2433);
    private static final Color ACCENT = new Color(0xB3411F);

    /** Fill and edge of the marks of a kind: shapes differ as well, so that colour is not alone. */
    private record Mark(Color fill, Color edge) {}

    private static final Map<String, Mark> MARKS = Map.of(
            "GOOD", new Mark(GROUND, BRAND),
            "PROBLEM", new Mark(new Color(0xFBE9E3), ACCENT),
            "IDEA", new Mark(new Color(0xFBEFD2), new Color(0x8A5A00)));

    private MapPicture() {}

    /** The map as a PNG. */
    static byte[] png(WalkMap map) {
        BufferedImage image = draw(map);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static int width() {
        return WIDTH * FINE;
    }

    static int height(WalkMap map) {
        return Math.max(1, map.sheet().height()) * FINE;
    }

    private static BufferedImage draw(WalkMap map) {
        BufferedImage image = new BufferedImage(width(), height(map), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.scale(FINE, FINE);
        pen.setColor(SAND);
        pen.fillRect(0, 0, WIDTH, map.sheet().height());
        for (OutlineMap.Outline outline : map.sheet().outlines()) {
            Path2D ground = path(outline.path());
            pen.setColor(GROUND);
            pen.fill(ground);
            pen.setColor(BRAND);
            pen.setStroke(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            pen.draw(ground);
        }
        for (OutlineMap.Outline outline : map.sheet().outlines()) {
            letters(pen, outline.name(), 15, number(outline.x()), number(outline.y()), INK);
        }
        pen.setColor(ACCENT);
        pen.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(path(map.path()));
        map.pins().forEach(pin -> mark(pen, pin));
        pen.dispose();
        return image;
    }

    /** What goes well is round, what does not is square, an idea has round corners. */
    private static void mark(Graphics2D pen, WalkMap.Pin pin) {
        Mark mark = MARKS.getOrDefault(pin.label(), new Mark(Color.WHITE, BRAND));
        double x = number(pin.x());
        double y = number(pin.y());
        var shape =
                switch (pin.label()) {
                    case "PROBLEM" -> new Rectangle2D.Double(x - 12, y - 12, 24, 24);
                    case "IDEA" -> new RoundRectangle2D.Double(x - 14, y - 11, 28, 22, 14, 14);
                    default -> new Ellipse2D.Double(x - 13, y - 13, 26, 26);
                };
        pen.setColor(mark.fill());
        pen.fill(shape);
        pen.setColor(mark.edge());
        pen.setStroke(new BasicStroke(2.5f));
        pen.draw(shape);
        letters(pen, pin.mark(), 15, x, y + 5.5, INK);
    }

    private static void letters(Graphics2D pen, String text, double size, double x, double y, Color ink) {
        Path2D shape = Lettering.centred(text, size, x, y);
        pen.setColor(Color.WHITE);
        pen.setStroke(new BasicStroke(2.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(shape);
        pen.setColor(ink);
        pen.fill(shape);
    }

    /** The steps that our own drawings are made of. */
    private static Path2D path(String steps) {
        Path2D path = new GeneralPath(Path2D.WIND_EVEN_ODD);
        Matcher step = STEP.matcher(steps == null ? "" : steps);
        while (step.find()) {
            switch (step.group(1)) {
                case "M" -> path.moveTo(number(step.group(2)), number(step.group(3)));
                case "L" -> path.lineTo(number(step.group(2)), number(step.group(3)));
                default -> path.closePath();
            }
        }
        return path;
    }

    private static double number(String written) {
        return Double.parseDouble(written);
    }
}
