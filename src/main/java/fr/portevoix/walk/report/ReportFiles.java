package fr.portevoix.walk.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.portevoix.document.CsvDelimiter;
import fr.portevoix.document.CsvWriter;
import fr.portevoix.walk.Walk;
import fr.portevoix.walk.follow.Followed;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The files of a report, by their names; the same for the desk and for everybody. */
@ApplicationScoped
public class ReportFiles {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Inject
    ReportData data;

    @Inject
    ObjectMapper json;

    /** The file of this name; 404 for any other. */
    Response of(Report report, String name) {
        Walk walk = report.walk();
        return switch (name) {
            case "compte-rendu.docx" -> file(ReportDocx.write(report), DOCX, walk, "compte-rendu", "docx");
            case "compte-rendu.pdf" -> file(ReportPdf.write(report), "application/pdf", walk, "compte-rendu", "pdf");
            case "observations.csv" -> file(data.csv(report), "text/csv; charset=utf-8", walk, "observations", "csv");
            case "observations.schema.json" ->
                file(json(data.schema()), MediaType.APPLICATION_JSON, walk, "schema", "json");
            case "observations.geojson" ->
                file(json(data.geoJson(report)), "application/geo+json", walk, "observations", "geojson");
            case "photos.zip" -> file(zip(report.things()), "application/zip", walk, "photos", "zip");
            default -> throw new NotFoundException();
        };
    }

    private byte[] json(Object content) {
        try {
            return json.writeValueAsBytes(content);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Response file(Object content, String type, Walk walk, String name, String ending) {
        return Response.ok(content, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + "-" + walk.slug + "." + ending + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** One image in memory at a time, and a list of what each shows. */
    private static StreamingOutput zip(List<Followed> things) {
        List<ReportPhotos.Photo> photos =
                things.stream().flatMap(each -> ReportPhotos.of(each).stream()).toList();
        return out -> write(photos, out);
    }

    private static void write(List<ReportPhotos.Photo> photos, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            // Photos are compressed already.
            zip.setLevel(Deflater.NO_COMPRESSION);
            zip.putNextEntry(new ZipEntry("photos.csv"));
            zip.write(list(photos));
            zip.closeEntry();
            for (ReportPhotos.Photo photo : photos) {
                byte[] image = QuarkusTransaction.requiringNew().call(photo::image);
                if (image != null) {
                    zip.putNextEntry(new ZipEntry(photo.file()));
                    zip.write(image);
                    zip.closeEntry();
                }
            }
        }
    }

    private static byte[] list(List<ReportPhotos.Photo> photos) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = CsvWriter.withByteOrderMark(bytes, CsvDelimiter.SEMICOLON)) {
            csv.row("fichier", "ce que montre la photo");
            for (ReportPhotos.Photo photo : photos) {
                csv.row(photo.file(), photo.alt());
            }
        }
        return bytes.toByteArray();
    }
}
