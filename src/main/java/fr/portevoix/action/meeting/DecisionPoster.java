package fr.portevoix.action.meeting;

import fr.portevoix.document.PdfWriter;
import fr.portevoix.document.QrCode;
import fr.portevoix.shared.time.InWords;
import fr.portevoix.shared.web.Sentences;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One page for a hall: what was decided of late for a quartier, and the way to the rest by camera or by hand.
 *
 * @param place the quartier, or the territory
 * @param lines what was decided, the latest first; no more than a page holds
 * @param address where the rest is, whole
 */
public record DecisionPoster(String contract, String place, List<Line> lines, String address) {
    private static final int MOST = 4;
    private static final int LONGEST_LABEL = 110;
    private static final int LONGEST_REASON = 170;
    private static final String CSS = css();

    /** One decision in a few words. */
    public record Line(String outcome, String label, String reason, String when) {
        static Line of(DecisionView view) {
            MeetingMessages say = Sentences.in(MeetingMessages.class, "fr");
            String outcome = say.outcome(view.standing().outcome());
            return new Line(
                    view.standing().deferredUntil() == null
                            ? outcome
                            : outcome + " "
                                    + say.deferredUntil(
                                            InWords.day(view.standing().deferredUntil(), "fr")),
                    cut(view.item().label, LONGEST_LABEL),
                    cut(view.standing().reason(), LONGEST_REASON),
                    say.decidedBy(view.meeting().body.name, InWords.day(view.meeting().heldOn, "fr")));
        }
    }

    /** The sizes that printers have. */
    enum Format {
        A4("12pt"),
        A3("16.97pt");

        /** The size of a letter, by which everything else on the poster is measured. */
        private final String letter;

        Format(String letter) {
            this.letter = letter;
        }
    }

    @CheckedTemplate(basePath = "action/meeting")
    record poster(DecisionPoster poster) implements TemplateInstance {}

    static DecisionPoster of(String contract, String place, List<DecisionView> views, String address) {
        return new DecisionPoster(
                cut(contract, LONGEST_LABEL),
                cut(place, LONGEST_LABEL),
                views.stream().limit(MOST).map(Line::of).toList(),
                address);
    }

    /** The poster as a PDF of one page. */
    byte[] pdf(Format format) {
        String page = "@page { size: " + format.name() + " portrait; margin: 0; } body { font-size: " + format.letter
                + "; }\n";
        return PdfWriter.write(new poster(this).render(), page + CSS);
    }

    /** The address as people type it. */
    public String typed() {
        return address.replaceFirst("^https?://", "");
    }

    /** The code that a camera reads. */
    public String qr() {
        return QrCode.of(address).svg("QR code qui mène à l’adresse " + typed());
    }

    private static String cut(String text, int most) {
        String line = Typed.line(text);
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
    }

    private static String css() {
        try (InputStream content = DecisionPoster.class.getResourceAsStream("poster.css")) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
