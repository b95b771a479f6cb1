package fr.portevoix.workshop.receipt;

import fr.portevoix.document.PdfWriter;
import fr.portevoix.document.QrCode;
import fr.portevoix.workshop.Workshop;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The sheet that hangs on the wall of a session: its number, and the square that leads to what becomes of it.
 *
 * @param contract the name of the contract
 * @param address where the square leads, whole
 */
public record WallPoster(String contract, Workshop workshop, String number, String address) {
    private static final int LONGEST_TITLE = 120;

    @CheckedTemplate(basePath = "workshop/receipt")
    record wallPoster(WallPoster poster) implements TemplateInstance {}

    /** The sheet as a PDF of one page. */
    public byte[] pdf() {
        return PdfWriter.write(new wallPoster(this).render(), style());
    }

    /** The title, cut rather than let the page grow. */
    public String title() {
        String title = workshop.title;
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
    }

    /** The address as people type it. */
    public String typed() {
        return address.replaceFirst("^https?://", "").replaceFirst("/suivi/.*", "/suivi");
    }

    /** The code that a camera reads. */
    public String qr() {
        return QrCode.of(address).svg("QR code qui mène à ce que devient cette séance");
    }

    private static String style() {
        try (InputStream css = WallPoster.class.getResourceAsStream("wall-poster.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
