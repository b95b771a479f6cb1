package fr.portevoix.shared.media;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/**
 * The fields of a form that brought photos as files: each becomes the text that a script would have sent.
 *
 * <p>It is made harmless here already, since the page may come back with it.
 */
public final class PhotoFields {
    /** What the name of a file's field begins with. */
    public static final String FILE = "photo-";

    /** Stands for a file that is no photo; checking it says so. */
    public static final String NO_PHOTO = "-";

    /** Stands for a file that is a photo which only some telephones read. */
    public static final String HEIC = "-heic";

    private PhotoFields() {}

    /** Whether a text stands for a file that could not be kept. */
    public static boolean isNone(String text) {
        return text.equals(NO_PHOTO) || text.equals(HEIC);
    }

    /**
     * The fields of a form.
     *
     * @param prefix what the name of the field that takes the text begins with, where a file's begins with {@link #FILE}
     */
    public static MultivaluedMap<String, String> of(MultipartFormDataInput sent, String prefix) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        sent.getValues().forEach((name, values) -> values.stream()
                .filter(value -> !value.isFileItem())
                .forEach(value -> fields.add(name, value.getValue())));
        sent.getValues().forEach((name, values) -> values.stream()
                .filter(value -> name.startsWith(FILE) && value.isFileItem())
                .map(PhotoFields::text)
                .filter(text -> !text.isEmpty())
                .forEach(text -> fields.putSingle(prefix + name.substring(FILE.length()), text)));
        return fields;
    }

    private static String text(FormValue file) {
        try (InputStream in = file.getFileItem().getInputStream()) {
            byte[] bytes = in.readNBytes(Picture.MOST_BYTES + 1);
            return bytes.length == 0 ? "" : Picture.read(bytes).text();
        } catch (PictureRefused refused) {
            return refused.isHeic() ? HEIC : NO_PHOTO;
        } catch (IOException broken) {
            return NO_PHOTO;
        }
    }
}
