package fr.portevoix.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.poi.openxml4j.util.ZipEntrySource;

/**
 * The parts of a workbook, unzipped once and up to a cap.
 *
 * <p>The parts are handed to the library from here, so that what was measured and what is read are the same bytes: a zip
 * can show one content to who reads it from the front and another to who reads its directory.
 */
final class UnzippedWorkbook implements ZipEntrySource {
    private static final int MOST_PARTS = 2_000;

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private boolean closed;

    private UnzippedWorkbook() {}

    /** Unzips; refuses in words what grows beyond the cap. */
    static UnzippedWorkbook of(byte[] zip, long mostBytes) throws IOException {
        UnzippedWorkbook workbook = new UnzippedWorkbook();
        long total = 0;
        try (ZipArchiveInputStream in = new ZipArchiveInputStream(new ByteArrayInputStream(zip))) {
            for (ZipArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ByteArrayOutputStream part = new ByteArrayOutputStream();
                byte[] piece = new byte[16_384];
                for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                    total += read;
                    if (total > mostBytes) {
                        throw new WorkbookRefused("Ce classeur est trop gros une fois décompressé : "
                                + FrenchCount.of(mostBytes) + " octets au plus. Enlevez les images et les feuilles qui"
                                + " ne servent pas.");
                    }
                    part.write(piece, 0, read);
                }
                if (workbook.parts.size() == MOST_PARTS) {
                    throw new WorkbookRefused(
                            "Ce classeur a trop de parties. Copiez ses feuilles dans un classeur neuf.");
                }
                if (!entry.isDirectory() && workbook.parts.putIfAbsent(entry.getName(), part.toByteArray()) != null) {
                    throw new WorkbookRefused("Ce classeur est abîmé : une de ses parties y est deux fois.");
                }
            }
        }
        return workbook;
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    boolean hasNameEnding(String end) {
        return parts.keySet().stream().anyMatch(name -> name.endsWith(end));
    }

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        return Collections.enumeration(
                parts.keySet().stream().map(ZipArchiveEntry::new).toList());
    }

    @Override
    public ZipArchiveEntry getEntry(String path) {
        String name = path.startsWith("/") ? path.substring(1) : path;
        return parts.keySet().stream()
                .filter(each -> each.equalsIgnoreCase(name))
                .findFirst()
                .map(ZipArchiveEntry::new)
                .orElse(null);
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) {
        return new ByteArrayInputStream(parts.get(entry.getName()));
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }
}
