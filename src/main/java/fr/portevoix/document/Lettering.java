package fr.portevoix.document;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * Letters as shapes, of the font that goes into our files: drawings need no font of the machine, which a small server does
 * not have.
 */
public final class Lettering {
    private static final TrueTypeFont BOLD = PdfFonts.latinBold();

    private Lettering() {}

    /** A short text as a shape, its middle above this point and its foot on it. */
    public static Path2D centred(String text, double size, double x, double y) {
        try {
            double unit = size / BOLD.getUnitsPerEm();
            Path2D line = new GeneralPath();
            double at = 0;
            for (int point : text.codePoints().toArray()) {
                int glyph = BOLD.getUnicodeCmapLookup().getGlyphId(point);
                var drawn = BOLD.getGlyph().getGlyph(glyph);
                if (drawn != null) {
                    line.append(
                            drawn.getPath().getPathIterator(new AffineTransform(unit, 0, 0, -unit, at * unit, 0)),
                            false);
                }
                at += BOLD.getAdvanceWidth(glyph);
            }
            line.transform(AffineTransform.getTranslateInstance(x - at * unit / 2, y));
            return line;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
