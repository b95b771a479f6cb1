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
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** Looks into PDFs as their readers do: text, pages, fonts, and the code that a camera would see. */
public record Pdfs(
        String text,
        int pages,
        String title,
        String language,
        boolean tagged,
        boolean everyFontEmbedded,
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
                    new PDFRenderer(document).renderImageWithDPI(0, 100, ImageType.RGB));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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
