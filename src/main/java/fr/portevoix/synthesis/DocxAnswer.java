package fr.portevoix.synthesis;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Hands out a note as a file, under a name that every system takes. */
final class DocxAnswer {
    static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private DocxAnswer() {}

    static Response of(SynthesisNote note, byte[] file) {
        return Response.ok(file, TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + note.slug + ".docx\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
