package fr.portevoix.territory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The bytes of a file that a form brought; none where no file was chosen. */
public final class UploadedBytes {
    private UploadedBytes() {}

    /** The file whole: the service takes no request that would not fit in memory. */
    public static byte[] of(FileUpload file) {
        try {
            return file == null ? new byte[0] : Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
