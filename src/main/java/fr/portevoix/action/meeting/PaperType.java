package fr.portevoix.action.meeting;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The files that a meeting takes, known by what is in them and never by what they are called. */
enum PaperType {
    PDF("application/pdf", "pdf", "PDF"),
    PNG("image/png", "png", "image"),
    JPEG("image/jpeg", "jpg", "image"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", "texte"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", "tableur"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx", "présentation"),
    ODT("application/vnd.oasis.opendocument.text", "odt", "texte"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods", "tableur"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp", "présentation");

    private static final int HEAD = 8;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_ENTRIES = 5_000;

    final String mediaType;
    final String ending;
    final String called;

    PaperType(String mediaType, String ending, String called) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.called = called;
    }

    /** The type that has this name. */
    static PaperType of(String mediaType) {
        for (PaperType type : values()) {
            if (type.mediaType.equals(mediaType)) {
                return type;
            }
        }
        return PDF;
    }

    /** What a file is; empty for whatever is none of these, and for documents that carry programs. */
    static Optional<PaperType> read(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        String letters = new String(head, StandardCharsets.ISO_8859_1);
        if (letters.startsWith("%PDF-")) {
            return Optional.of(PDF);
        }
        if (letters.equals("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (letters.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        return letters.startsWith("PK\u0003\u0004") ? inArchive(file) : Optional.empty();
    }

    /** Only the table of contents and one short entry are read: nothing is unpacked. */
    private static Optional<PaperType> inArchive(Path file) {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            if (archive.size() > MOST_ENTRIES || archive.stream().anyMatch(PaperType::isProgram)) {
                return Optional.empty();
            }
            ZipEntry mimetype = archive.getEntry("mimetype");
            if (mimetype != null) {
                try (InputStream in = archive.getInputStream(mimetype)) {
                    String told = new String(in.readNBytes(LONGEST_NAME), StandardCharsets.US_ASCII).strip();
                    return told.startsWith("application/vnd.oasis.")
                            ? Optional.of(of(told)).filter(type -> type.mediaType.equals(told))
                            : Optional.empty();
                }
            }
            if (archive.getEntry("[Content_Types].xml") == null) {
                return Optional.empty();
            }
            return archive.getEntry("word/document.xml") != null
                    ? Optional.of(DOCX)
                    : archive.getEntry("xl/workbook.xml") != null
                            ? Optional.of(XLSX)
                            : archive.getEntry("ppt/presentation.xml") != null ? Optional.of(PPTX) : Optional.empty();
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static boolean isProgram(ZipEntry entry) {
        String name = entry.getName().toLowerCase(java.util.Locale.ROOT);
        return name.contains("vbaproject") || name.startsWith("basic/") || name.startsWith("scripts/");
    }
}
