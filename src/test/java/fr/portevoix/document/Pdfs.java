package fr.portevoix.document;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Looks into PDFs as their readers do: text, pages, fonts, and the code that a camera would see. */
public record Pdfs(
        String text,
        int pages,
        String title,
        String language,
        boolean tagged,
        boolean everyFontEmbedded,
        Set<String> tags,
        BufferedImage firstPage) {

    /** Reads a PDF; a copy stays beside the test reports to be looked at. */
    public static Pdfs read(String name, byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Path folder = Files.createDirectories(Path.of("target", "pdf"));
            Files.write(folder.resolve(name + ".pdf"), pdf);
            return new Pdfs(
                    Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC)
                            .replaceAll("\\s+", " "),
                    document.getNumberOfPages(),
                    document.getDocumentInformation().getTitle(),
                    document.getDocumentCatalog().getLanguage(),
                    document.getDocumentCatalog().getMarkInfo() != null
                            && document.getDocumentCatalog().getMarkInfo().isMarked()
                            && document.getDocumentCatalog().getStructureTreeRoot() != null,
                    fontsEmbedded(document),
                    tags(document.getDocumentCatalog().getStructureTreeRoot()),
                    new PDFRenderer(document).renderImageWithDPI(0, 100, ImageType.RGB));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The size in points of the smallest letters that these words are set in. */
    public static float smallestLetters(byte[] pdf, String words) {
        float[] smallest = {Float.MAX_VALUE};
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) throws IOException {
                    if (text.contains(words)) {
                        positions.forEach(each -> smallest[0] = Math.min(smallest[0], each.getFontSizeInPt()));
                    }
                    super.writeString(text, positions);
                }
            }.getText(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return smallest[0];
    }

    /** The kinds of things that a screen reader is told of: headings, lists, cells. */
    private static Set<String> tags(PDStructureNode node) {
        Set<String> tags = new TreeSet<>();
        if (node != null) {
            for (Object kid : node.getKids()) {
                if (kid instanceof PDStructureElement element) {
                    tags.add(element.getStructureType());
                    tags.addAll(tags(element));
                }
            }
        }
        return tags;
    }

    private static boolean fontsEmbedded(PDDocument document) throws IOException {
        int fonts = 0;
        for (var page : document.getPages()) {
            PDResources resources = page.getResources();
            for (var name : resources.getFontNames()) {
                fonts++;
                if (!resources.getFont(name).isEmbedded()) {
                    return false;
                }
            }
        }
        return fonts > 0;
    }

    /** What a telephone's camera reads on the first page. */
    public Optional<String> code() {
        int width = firstPage.getWidth();
        int height = firstPage.getHeight();
        int[] pixels = firstPage.getRGB(0, 0, width, height, null, 0, width);
        try {
            return Optional.of(new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
                    .getText());
        } catch (NotFoundException none) {
            return Optional.empty();
        } catch (ReaderException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
