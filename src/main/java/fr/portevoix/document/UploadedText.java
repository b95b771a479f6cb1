package fr.portevoix.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Turns the bytes that a person sent into text, or says in a French sentence why it cannot.
 *
 * <p>Nothing is guessed: a file in another encoding would read without complaint and lose its accents for good.
 */
final class UploadedText {

    private static final String SAVE_AS = " Dans votre tableur, choisissez « Enregistrer sous », puis le format"
            + " « CSV UTF-8 », et déposez le fichier obtenu.";

    private static final Map<String, String> KNOWN_BINARIES = Map.of(
            "504b0304", "Ce fichier est un classeur (xlsx, ods) ou une archive zip, pas un fichier CSV." + SAVE_AS,
            "504b0506", "Ce fichier est une archive zip vide, pas un fichier CSV." + SAVE_AS,
            "d0cf11e0", "Ce fichier est un ancien classeur (xls), pas un fichier CSV." + SAVE_AS,
            "89504e47", "Ce fichier est une image (PNG), pas un fichier CSV." + SAVE_AS,
            "ffd8ff", "Ce fichier est une photo (JPEG), pas un fichier CSV." + SAVE_AS,
            "47494638", "Ce fichier est une image (GIF), pas un fichier CSV." + SAVE_AS,
            "25504446", "Ce fichier est un PDF, pas un fichier CSV." + SAVE_AS,
            "1f8b", "Ce fichier est une archive compressée, pas un fichier CSV." + SAVE_AS,
            "fffe", "Ce fichier est en UTF-16, pas en UTF-8." + SAVE_AS,
            "feff", "Ce fichier est en UTF-16, pas en UTF-8." + SAVE_AS);

    private UploadedText() {}

    /** The text without its byte order mark, or nothing and an error in the report. */
    static Optional<String> of(byte[] bytes, RowReport report) {
        for (var known : KNOWN_BINARIES.entrySet()) {
            if (startsWith(bytes, known.getKey())) {
                report.fileError(known.getValue());
                return Optional.empty();
            }
        }
        long line = 1;
        for (byte b : bytes) {
            if (b == 0) {
                report.error(
                        line,
                        "",
                        "Ce fichier n’est pas un texte : il contient un octet nul à la ligne " + line + "." + SAVE_AS);
                return Optional.empty();
            }
            line += b == '\n' ? 1 : 0;
        }
        return decoded(bytes, report);
    }

    private static Optional<String> decoded(byte[] bytes, RowReport report) {
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var result = decoder.decode(in, out, true);
        if (result.isError()) {
            long line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            report.error(
                    line,
                    "",
                    "Le fichier n’est pas en UTF-8 : la ligne " + line
                            + " contient un caractère illisible, sans doute une lettre accentuée." + SAVE_AS);
            return Optional.empty();
        }
        String text = out.flip().toString();
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static boolean startsWith(byte[] bytes, String hex) {
        int length = hex.length() / 2;
        if (bytes.length < length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if ((bytes[i] & 0xFF) != Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16)) {
                return false;
            }
        }
        return true;
    }
}
