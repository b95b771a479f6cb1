package fr.portevoix.walk.receipt;

import fr.portevoix.document.PdfWriter;
import fr.portevoix.document.QrCode;
import fr.portevoix.walk.Walk;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The sheet for those who walk: one square to note with, one to follow what becomes of it.
 *
 * @param join where the first square leads, whole, with the code
 * @param follow where the second leads, whole, with the number
 */
public record WalkPoster(String contract, Walk walk, String code, String join, String number, String follow) {
    private static final int LONGEST_TITLE = 110;

    @CheckedTemplate(basePath = "walk/receipt")
    record walkPoster(WalkPoster poster) implements TemplateInstance {}

    /** The sheet as a PDF of one page. */
    public byte[] pdf() {
        return PdfWriter.write(new walkPoster(this).render(), style());
    }

    /** The title, cut rather than let the page grow. */
    public String title() {
        String title = walk.title;
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
    }

    /** The address to note at, as people type it. */
    public String typed() {
        return join.replaceFirst("^https?://", "").replaceFirst("\\?.*", "");
    }

    /** The address to follow at, as people type it. */
    public String typedFollow() {
        return follow.replaceFirst("^https?://", "").replaceFirst("/suivi/.*", "/suivi");
    }

    /** The square to note with. */
    public String joinQr() {
        return QrCode.of(join).svg("QR code pour noter pendant la marche");
    }

    /** The square to follow with. */
    public String followQr() {
        return QrCode.of(follow).svg("QR code qui mène à ce que devient cette marche");
    }

    private static String style() {
        try (InputStream css = WalkPoster.class.getResourceAsStream("walk-poster.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
