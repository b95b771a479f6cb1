package fr.portevoix.walk.report;

import fr.portevoix.contribution.FrenchNames;
import fr.portevoix.document.PdfWriter;
import fr.portevoix.walk.WalkMap;
import fr.portevoix.walk.follow.Followed;
import fr.portevoix.walk.observe.ObservationKind;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** The report of a walk on paper. */
public record ReportPdf(Report report, String map, boolean invented) {
    private static final String CSS = css();

    @CheckedTemplate(basePath = "walk/report")
    record print(ReportPdf one) implements TemplateInstance {}

    static byte[] write(Report report) {
        WalkMap map = report.map();
        return PdfWriter.write(
                new print(new ReportPdf(
                                report,
                                map.isEmpty()
                                        ? ""
                                        : "data:image/png;base64,"
                                                + Base64.getEncoder().encodeToString(MapPicture.png(map)),
                                map.sheet().isFictitious()))
                        .render(),
                CSS);
    }

    /** When it was, in words. */
    public String day() {
        return FrenchNames.french(report.walk().heldOn);
    }

    /** When people walked there before. */
    public String sinceDay() {
        return FrenchNames.french(report.since().earlier().heldOn);
    }

    public String heading(ObservationKind kind) {
        return ReportWords.heading(kind);
    }

    public String label(Followed thing) {
        return ReportWords.label(thing);
    }

    public String service(Followed thing) {
        return ReportWords.service(thing);
    }

    public String answer(Followed thing) {
        return ReportWords.answer(thing);
    }

    public List<ReportPhotos.Photo> photos(Followed thing) {
        return ReportPhotos.of(thing);
    }

    private static String css() {
        try (InputStream content = ReportPdf.class.getResourceAsStream("report.css")) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
