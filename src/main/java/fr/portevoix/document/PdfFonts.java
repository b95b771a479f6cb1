package fr.portevoix.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts that go into a PDF, all of them embedded: Latin, Arabic with the joined forms of its letters, and signs.
 *
 * <p>A printer's shop has none of our fonts, and a reader's own fonts could lack Arabic.
 */
final class PdfFonts {
    /** As style sheets name them, in the order in which a character looks for its letter form. */
    static final String FAMILIES = "'Noto Sans', 'Noto Naskh Arabic', 'DejaVu Sans'";

    private static final int LAST_CODE_POINT = 0x1FFFF;

    private record Face(String file, String family, int weight) {}

    private static final List<Face> FACES = List.of(
            new Face("NotoSans-Regular.ttf", "Noto Sans", 400),
            new Face("NotoSans-Bold.ttf", "Noto Sans", 700),
            new Face("NotoNaskhArabic-Regular.ttf", "Noto Naskh Arabic", 400),
            new Face("NotoNaskhArabic-Bold.ttf", "Noto Naskh Arabic", 700),
            new Face("DejaVuSans.ttf", "DejaVu Sans", 400));

    private static final BitSet SHOWN = shown();

    private PdfFonts() {}

    static void embedIn(PdfRendererBuilder builder) {
        FACES.forEach(face -> builder.useFont(() -> open(face), face.family, face.weight, FontStyle.NORMAL, true));
    }

    /** The bold Latin letters, for drawings. */
    static TrueTypeFont latinBold() {
        try (InputStream file = open(FACES.get(1))) {
            return new TTFParser().parse(new RandomAccessReadBuffer(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether some font has a form for this character. */
    static boolean show(int codePoint) {
        return SHOWN.get(codePoint);
    }

    private static BitSet shown() {
        BitSet all = new BitSet(LAST_CODE_POINT);
        for (Face face : FACES) {
            try (InputStream file = open(face);
                    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
                CmapLookup forms = font.getUnicodeCmapLookup();
                for (int point = 0x20; point <= LAST_CODE_POINT; point++) {
                    if (forms.getGlyphId(point) != 0) {
                        all.set(point);
                    }
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return all;
    }

    private static InputStream open(Face face) {
        return PdfFonts.class.getResourceAsStream("fonts/" + face.file);
    }
}
