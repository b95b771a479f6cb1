package fr.portevoix.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.util.XMLHelper;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Reads an ODT text: one part of a zip, unzipped up to a cap, parsed without any document type or entity. */
final class OdtReader {
    private static final long MOST_UNZIPPED = 30_000_000;
    private static final String ODT = "application/vnd.oasis.opendocument.text";

    private OdtReader() {}

    static TextOutline read(byte[] bytes) {
        try (UnzippedWorkbook zip = UnzippedWorkbook.of(bytes, MOST_UNZIPPED)) {
            refuseOthers(zip);
            return parsed(zip.getInputStream(new ZipArchiveEntry("content.xml")));
        } catch (WorkbookRefused tooBig) {
            throw new TextRefused(
                    "Ce document est trop gros, ou abîmé. Copiez le texte dans un document neuf, sans images.");
        } catch (IOException | SAXException | IllegalArgumentException broken) {
            throw new TextRefused(
                    "Ce document est abîmé : on ne peut pas le lire. Ouvrez-le, puis enregistrez-le de nouveau.");
        } catch (ParserConfigurationException never) {
            throw new IllegalStateException(never);
        }
    }

    private static void refuseOthers(UnzippedWorkbook zip) throws IOException {
        if (zip.has("word/document.xml")) {
            throw new TextRefused("Ce fichier est un document Word. Dans Word, choisissez « Enregistrer sous », puis"
                    + " « Texte OpenDocument (.odt) », et déposez le fichier obtenu.");
        }
        String type = text(zip, "mimetype").strip();
        if (!type.equals(ODT) && !type.equals(ODT + "-template")) {
            throw new TextRefused("Ce fichier est une archive ou un classeur, pas un texte ODT.");
        }
        if (text(zip, "META-INF/manifest.xml").contains("encryption-data")) {
            throw new TextRefused("Ce document est protégé par un mot de passe. Enregistrez-le sans mot de passe.");
        }
        if (!zip.has("content.xml")) {
            throw new TextRefused("Ce document est abîmé : son texte n’y est pas.");
        }
    }

    private static String text(UnzippedWorkbook zip, String part) throws IOException {
        if (!zip.has(part)) {
            return "";
        }
        try (InputStream in = zip.getInputStream(new ZipArchiveEntry(part))) {
            return new String(in.readNBytes(200_000), StandardCharsets.UTF_8);
        }
    }

    private static TextOutline parsed(InputStream content)
            throws IOException, SAXException, ParserConfigurationException {
        XMLReader parser = XMLHelper.newXMLReader();
        parser.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        // Whatever a file asks for, nothing is fetched.
        parser.setEntityResolver((name, address) -> new InputSource(new ByteArrayInputStream(new byte[0])));
        OdtHandler handler = new OdtHandler();
        parser.setContentHandler(handler);
        parser.setErrorHandler(handler);
        parser.parse(new InputSource(content));
        return handler.outline();
    }
}
