package fr.portevoix.document;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Writes a tagged PDF from a page in XHTML and a style sheet of CSS 2.1, its fonts inside and nothing fetched from anywhere.
 *
 * <p>Title and language are those of the page. What no font can show is left out of it rather than printed as a mark.
 */
public final class PdfWriter {
    private PdfWriter() {}

    /** The page as a PDF. */
    public static byte[] write(String xhtml, String css) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        PdfFonts.embedIn(builder);
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        for (ExternalResourceControlPriority moment : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((address, kind) -> isInside(address), moment);
        }
        builder.withProducer("Portevoix");
        builder.toStream(pdf);
        try (BatikSVGDrawer drawings = new BatikSVGDrawer()) {
            builder.useSVGDrawer(drawings);
            builder.withHtmlContent(styled(printable(xhtml), css), null);
            builder.run();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return pdf.toByteArray();
    }

    /** Whether an address is an image itself, written out in the page, and so leads nowhere. */
    private static boolean isInside(String address) {
        return address != null
                && (address.startsWith("data:image/jpeg;base64,") || address.startsWith("data:image/png;base64,"));
    }

    /** Several PDFs one after the other; title and language are those of the first. */
    public static byte[] join(List<byte[]> pdfs) {
        if (pdfs.size() == 1) {
            return pdfs.get(0);
        }
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        try (PDDocument all = Loader.loadPDF(pdfs.get(0))) {
            PDFMergerUtility merger = new PDFMergerUtility();
            for (byte[] next : pdfs.subList(1, pdfs.size())) {
                try (PDDocument document = Loader.loadPDF(next)) {
                    merger.appendDocument(all, document);
                }
            }
            all.save(joined);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return joined.toByteArray();
    }

    private static String styled(String xhtml, String css) {
        String sheet = "body { font-family: " + PdfFonts.FAMILIES + "; }\n" + css;
        return xhtml.replaceFirst(
                "</head>",
                java.util.regex.Matcher.quoteReplacement("<style>" + sheet.replace("<", "\\3c ") + "</style></head>"));
    }

    /** Without what XML forbids, what no font shows, and the marks by which a title could turn its neighbours around. */
    private static String printable(String xhtml) {
        StringBuilder kept = new StringBuilder(xhtml.length());
        CleanText.of(xhtml)
                .codePoints()
                .filter(point -> point < 0x20 || PdfFonts.show(point) && !turns(point))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean turns(int point) {
        return point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069;
    }
}
