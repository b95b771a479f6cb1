package fr.portevoix.document;

import fr.portevoix.shared.text.Legible;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Reads a text that somebody wrote elsewhere, in Markdown or ODT; what a file is, its bytes say and not its name. */
public final class TextFile {
    private static final int MOST_BYTES = 8_000_000;
    private static final int MOST_CHARACTERS = 400_000;
    private static final String SAVE_AS = " Dans votre traitement de texte, choisissez « Enregistrer sous », puis"
            + " « Texte ODF (.odt) », et déposez le fichier obtenu.";
    private static final Map<String, String> OTHERS = new LinkedHashMap<>();

    static {
        OTHERS.put("25504446", "Ce fichier est un PDF : on ne peut pas en retrouver les parties." + SAVE_AS);
        OTHERS.put("7b5c727466", "Ce fichier est un texte RTF." + SAVE_AS);
        OTHERS.put("d0cf11e0", "Ce fichier est un ancien document (doc, xls)." + SAVE_AS);
        OTHERS.put("89504e47", "Ce fichier est une image, pas un texte." + SAVE_AS);
        OTHERS.put("ffd8ff", "Ce fichier est une photo, pas un texte." + SAVE_AS);
        OTHERS.put("47494638", "Ce fichier est une image, pas un texte." + SAVE_AS);
        OTHERS.put("1f8b", "Ce fichier est une archive compressée." + SAVE_AS);
        OTHERS.put("fffe", "Ce fichier est en UTF-16. Enregistrez-le en UTF-8.");
        OTHERS.put("feff", "Ce fichier est en UTF-16. Enregistrez-le en UTF-8.");
    }

    private TextFile() {}

    /** What the text says; refuses in French words what cannot be read. */
    public static TextOutline read(byte[] bytes) {
        if (bytes.length == 0) {
            throw new TextRefused("Choisissez un fichier : celui-ci est vide.");
        }
        if (bytes.length > MOST_BYTES) {
            throw new TextRefused("Ce fichier est trop gros : 8 Mo au plus. Enlevez-en les images.");
        }
        if (starts(bytes, "504b")) {
            return OdtReader.read(bytes);
        }
        OTHERS.forEach((sign, sentence) -> {
            if (starts(bytes, sign)) {
                throw new TextRefused(sentence);
            }
        });
        String text = decoded(bytes);
        String start = text.substring(0, Math.min(200, text.length())).strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("<?xml") || start.startsWith("<!doctype") || start.startsWith("<html")) {
            throw new TextRefused("Ce fichier est une page web ou du XML." + SAVE_AS);
        }
        if (text.length() > MOST_CHARACTERS) {
            throw new TextRefused("Ce texte est trop long pour une fiche-action.");
        }
        return MarkdownReader.read(text);
    }

    private static String decoded(byte[] bytes) {
        for (byte one : bytes) {
            if (one == 0) {
                throw new TextRefused("Ce fichier n’est pas un texte." + SAVE_AS);
            }
        }
        try {
            // A decoder that is new reports what it cannot read instead of guessing.
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return CleanText.of(Legible.of(text));
        } catch (CharacterCodingException notUtf8) {
            throw new TextRefused(
                    "Ce texte n’est pas en UTF-8 : ses accents seraient perdus. Enregistrez-le en UTF-8.");
        }
    }

    private static boolean starts(byte[] bytes, String hex) {
        for (int at = 0; at < hex.length() / 2; at++) {
            if (at >= bytes.length || (bytes[at] & 0xFF) != Integer.parseInt(hex.substring(2 * at, 2 * at + 2), 16)) {
                return false;
            }
        }
        return true;
    }
}
