package fr.portevoix.contribution.task;

import fr.portevoix.shared.media.Picture;
import fr.portevoix.shared.media.PictureRefused;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.territory.UploadedBytes;
import java.util.Optional;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The photo of an answer: a file that came, or the one that the page kept while something else was mended. */
record PictureField(Picture picture, boolean refused) {
    /** The field {@code image} holds what was kept. */
    static PictureField of(FileUpload file, String kept) {
        try {
            byte[] bytes = file == null ? new byte[0] : UploadedBytes.of(file);
            if (bytes.length > 0) {
                return new PictureField(Picture.read(bytes), false);
            }
            return new PictureField(kept == null || kept.isEmpty() ? null : Picture.read(kept), false);
        } catch (PictureRefused refused) {
            return new PictureField(null, true);
        }
    }

    /** As the page keeps it; empty for none. */
    String text() {
        return Optional.ofNullable(picture).map(Picture::text).orElse("");
    }

    /** Says that a file is no photo, where it is none. */
    Errors check(Errors errors, String sentence) {
        if (refused) {
            errors.add("photo", sentence);
        }
        return errors;
    }
}
