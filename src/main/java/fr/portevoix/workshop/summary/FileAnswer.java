package fr.portevoix.workshop.summary;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Hands out a synthesis as a file. */
final class FileAnswer {
    static final String PDF = "application/pdf";
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private FileAnswer() {}

    static Response of(byte[] file, String type, String slug) {
        return Response.ok(file, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"synthese-" + slug + (type.equals(PDF) ? ".pdf\"" : ".docx\""))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
