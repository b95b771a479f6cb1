package fr.portevoix.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads a workbook (.xlsx) that a person sent: every sheet as rows of texts, or a French sentence instead of an
 * exception.
 *
 * <p>Nothing in the file is run, computed or fetched: no formula, no macro, no XML entity, no link.
 */
public final class XlsxReader {
    private static final String SAVE_AS =
            " Dans votre tableur, choisissez « Enregistrer sous », puis le format « Classeur Excel (.xlsx) ».";
    private static final String DAMAGED = "Ce classeur est abîmé et ne se lit pas. Ouvrez-le dans votre tableur,"
            + " enregistrez-le sous un autre nom, et envoyez ce nouveau fichier.";

    private final int maxBytes;
    private final int maxRows;
    private final long maxUnzipped;

    private XlsxReader(int maxBytes, int maxRows, long maxUnzipped) {
        this.maxBytes = maxBytes;
        this.maxRows = maxRows;
        this.maxUnzipped = maxUnzipped;
    }

    /** A reader of files up to 5 MB, 40 MB once unzipped, and 20 000 rows over all sheets. */
    public static XlsxReader usual() {
        return new XlsxReader(5_000_000, 20_000, 40_000_000);
    }

    /** The same reader with another greatest number of rows. */
    public XlsxReader upToRows(int rows) {
        return new XlsxReader(maxBytes, rows, maxUnzipped);
    }

    /** How many bytes a file may have. */
    public int maxBytes() {
        return maxBytes;
    }

    /** Reads at most one byte more than the greatest size from the stream, which the caller closes. */
    public XlsxContents read(InputStream stream) throws IOException {
        return read(stream.readNBytes(maxBytes + 1));
    }

    /** Reads the file; never throws for what stands in it. */
    public XlsxContents read(byte[] bytes) {
        String refusal = refusal(bytes);
        if (refusal != null) {
            return XlsxContents.refused(refusal);
        }
        try (UnzippedWorkbook workbook = UnzippedWorkbook.of(bytes, maxUnzipped)) {
            String other = otherKind(workbook);
            return other == null ? sheets(workbook) : XlsxContents.refused(other);
        } catch (WorkbookRefused refused) {
            return XlsxContents.refused(refused.getMessage());
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | RuntimeException damaged) {
            // The library meets a crafted file with whatever its code runs into; for the person it is one thing.
            return XlsxContents.refused(DAMAGED);
        }
    }

    private String refusal(byte[] bytes) {
        if (bytes.length > maxBytes) {
            return "Ce fichier est trop lourd : " + FrenchCount.of(maxBytes) + " octets au plus.";
        }
        if (bytes.length == 0) {
            return "Ce fichier est vide.";
        }
        if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            boolean locked = new String(bytes, StandardCharsets.UTF_16LE).contains("EncryptedPackage");
            return locked
                    ? "Ce classeur est protégé par un mot de passe. Enlevez le mot de passe, puis envoyez-le à nouveau."
                    : "Ce fichier est un ancien classeur (.xls)." + SAVE_AS;
        }
        if (!startsWith(bytes, 'P', 'K')) {
            return "Ce fichier n’est pas un classeur .xlsx, même si son nom le dit : c’est peut-être un fichier CSV ou"
                    + " un texte." + SAVE_AS;
        }
        return null;
    }

    private static String otherKind(UnzippedWorkbook workbook) {
        if (workbook.hasNameEnding("vbaProject.bin") || workbook.hasNameEnding("macrosheet.xml")) {
            return "Ce classeur contient des macros (.xlsm) : il n’est pas ouvert." + SAVE_AS;
        }
        if (!workbook.has("[Content_Types].xml")) {
            return workbook.has("mimetype")
                    ? "Ce fichier est un classeur OpenDocument (.ods)." + SAVE_AS
                    : "Ce fichier est une archive zip, pas un classeur .xlsx." + SAVE_AS;
        }
        return workbook.has("xl/workbook.xml") || workbook.hasNameEnding("workbook.xml")
                ? null
                : "Ce fichier n’est pas un classeur .xlsx : c’est peut-être un document ou un diaporama." + SAVE_AS;
    }

    private XlsxContents sheets(ZipEntrySource parts)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        XlsxLimits limits = new XlsxLimits(maxRows);
        List<XlsxSheet> sheets = new ArrayList<>();
        OPCPackage workbook = OPCPackage.open(parts);
        try {
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(workbook, false);
            XSSFReader reader = new XSSFReader(workbook);
            StylesTable styles = reader.getStylesTable();
            XSSFReader.SheetIterator each = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (each.hasNext()) {
                try (InputStream xml = each.next()) {
                    String name = CleanText.line(each.getSheetName());
                    XlsxSheetHandler handler = new XlsxSheetHandler(limits, name, styles, strings);
                    // Refuses any DOCTYPE, so that no entity is expanded or fetched.
                    XMLReader parser = XMLHelper.newXMLReader();
                    parser.setContentHandler(handler);
                    parser.parse(new InputSource(xml));
                    sheets.add(new XlsxSheet(name, handler.rows()));
                }
            }
        } finally {
            workbook.revert();
        }
        return new XlsxContents(sheets, List.of());
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
