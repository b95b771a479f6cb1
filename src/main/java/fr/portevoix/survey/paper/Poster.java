package fr.portevoix.survey.paper;

import fr.portevoix.document.PdfWriter;
import fr.portevoix.document.QrCode;
import fr.portevoix.shared.web.Languages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One page to put on a wall, which leads people to a survey by camera or by hand.
 *
 * @param contract the name of the contract
 * @param place the place or quartier that it is for; empty for none
 * @param lines what it says, in short
 * @param address where it leads, whole
 */
public record Poster(String contract, String title, String place, List<String> lines, String address, int minutes) {
    private static final int LONGEST_TITLE = 180;
    private static final int LONGEST_LINE = 90;
    private static final int MOST_LINES = 3;

    /** Long words are cut rather than let the page grow. */
    public Poster {
        title = cut(title, LONGEST_TITLE);
        place = cut(place, LONGEST_LINE);
        lines = lines.stream()
                .map(line -> cut(line, LONGEST_LINE))
                .filter(line -> !line.isEmpty())
                .limit(MOST_LINES)
                .toList();
    }

    /** The sizes that printers have. */
    public enum Format {
        A4("12pt"),
        A3("16.97pt");

        /** The size of a letter, by which everything else on the poster is measured. */
        private final String letter;

        Format(String letter) {
            this.letter = letter;
        }
    }

    @CheckedTemplate(basePath = "survey/paper")
    record poster(Poster poster) implements TemplateInstance {}

    /** The poster as a PDF of one page. */
    public byte[] pdf(Format format) {
        String css = "@page { size: " + format.name() + " portrait; margin: 0; } body { font-size: " + format.letter
                + "; }\n" + StyleSheet.POSTER.css();
        return PdfWriter.write(new poster(this).render(), css);
    }

    /** How large the title can be, as the style sheet names it. */
    public String size() {
        int length = title.length();
        return length <= 45 ? "big" : length <= 90 ? "middle" : length <= 150 ? "small" : "smallest";
    }

    /** The address as people type it. */
    public String typed() {
        return address.replaceFirst("^https?://", "");
    }

    /** How large the address can be. */
    public String typedSize() {
        int length = typed().length();
        return length <= 30 ? "big" : length <= 46 ? "middle" : "small";
    }

    /** The code that a camera reads. */
    public String qr() {
        return QrCode.of(address).svg("QR code qui mène à l’adresse " + typed());
    }

    /** The languages to answer in, each by its own name. */
    public String languages() {
        return Languages.offered().stream()
                .filter(tag -> !tag.contains("-"))
                .map(Languages::ownName)
                .collect(Collectors.joining(" – "));
    }

    private static String cut(String text, int most) {
        String line = text == null ? "" : text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
    }
}
