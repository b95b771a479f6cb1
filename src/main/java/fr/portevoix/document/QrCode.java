package fr.portevoix.document;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A text, mostly an address, as squares that a telephone's camera reads. */
public final class QrCode {
    /** Squares left white around the code; cameras need four. */
    private static final int QUIET = 4;

    private final BitMatrix squares;

    private QrCode(BitMatrix squares) {
        this.squares = squares;
    }

    /** The code of a text; it still reads when a seventh of it is torn or soiled. */
    public static QrCode of(String text) {
        try {
            return new QrCode(new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    QUIET,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8")));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("No code holds so long a text", tooLong);
        }
    }

    /** As a drawing for pages and PDFs, of the size that the style sheet gives it; the words are for who does not see it. */
    public String svg(String words) {
        int size = squares.getWidth();
        StringBuilder dark = new StringBuilder();
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                int from = x;
                while (x < size && squares.get(x, y)) {
                    x++;
                }
                if (x > from) {
                    dark.append("M%d %dh%dv1h-%dz".formatted(from, y, x - from, x - from));
                }
            }
        }
        String told = escaped(words);
        // PDF takes its words from alt, pages from aria-label.
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"qr\" role=\"img\" aria-label=\"" + told + "\" alt=\""
                + told + "\" viewBox=\"0 0 " + size + " " + size + "\" shape-rendering=\"crispEdges\">"
                + "<rect width=\"" + size + "\" height=\"" + size + "\" fill=\"#fff\"/><path fill=\"#000\" d=\"" + dark
                + "\"/></svg>";
    }

    private static String escaped(String words) {
        return CleanText.line(words)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
