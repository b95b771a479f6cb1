package fr.portevoix.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLRelation;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRelation;

/**
 * An empty DOCX with the product's styles, bullets, page and settings, and the header and footer of one document.
 *
 * <p>The looks stand in XML files beside this class, where whoever designs can read and change them; an empty document
 * of the library has no style at all.
 */
final class DocxSkeleton {

    private DocxSkeleton() {}

    static XWPFDocument of(Document document) throws IOException {
        try {
            // The stream only tells the library that the package is new.
            var pack = OPCPackage.create(new ByteArrayOutputStream());
            var main = part(pack, XWPFRelation.DOCUMENT, "document.xml");
            pack.addRelationship(main.getPartName(), TargetMode.INTERNAL, PackageRelationshipTypes.CORE_DOCUMENT);
            attach(main, part(pack, XWPFRelation.STYLES, "styles.xml"), XWPFRelation.STYLES);
            attach(main, part(pack, XWPFRelation.NUMBERING, "numbering.xml"), XWPFRelation.NUMBERING);
            attach(main, part(pack, XWPFRelation.SETTINGS, "settings.xml"), XWPFRelation.SETTINGS);
            var docx = new XWPFDocument(pack);
            docx.getStyles().setSpellingLanguage(document.language());
            describe(docx, document);
            headerAndFooter(docx, document);
            return docx;
        } catch (OpenXML4JException impossible) {
            throw new IllegalStateException("The empty document is part of the program", impossible);
        }
    }

    private static void describe(XWPFDocument docx, Document document) throws OpenXML4JException {
        var core = docx.getProperties().getCoreProperties();
        core.setTitle(document.title());
        core.setDescription(document.subtitle());
        core.setCategory(document.diffusionMark());
        core.setCreator("Portevoix");
        core.setCreated(Optional.of(
                Date.from(document.date().atStartOfDay(ZoneOffset.UTC).toInstant())));
        core.getUnderlyingProperties().setLanguageProperty(document.language());
    }

    /** The first page carries the title in full already: its header holds the mark alone. */
    private static void headerAndFooter(XWPFDocument docx, Document document) {
        mark(line(docx.createHeader(HeaderFooterType.FIRST).createParagraph(), "Header", ""), document);
        mark(line(docx.createHeader(HeaderFooterType.DEFAULT).createParagraph(), "Header", document.title()), document);
        pageNumber(line(docx.createFooter(HeaderFooterType.FIRST).createParagraph(), "Footer", ""));
        pageNumber(line(docx.createFooter(HeaderFooterType.DEFAULT).createParagraph(), "Footer", ""));
    }

    private static XWPFParagraph line(XWPFParagraph paragraph, String style, String text) {
        paragraph.setStyle(style);
        var run = paragraph.createRun();
        run.setText(text);
        run.addTab();
        return paragraph;
    }

    private static void mark(XWPFParagraph paragraph, Document document) {
        var run = paragraph.createRun();
        run.setStyle("Mark");
        run.setText(document.diffusionMark());
    }

    private static void pageNumber(XWPFParagraph paragraph) {
        paragraph.createRun().setText("Page\u00A0");
        DocxFields.simple(paragraph, "PAGE", "1");
        paragraph.createRun().setText(" sur ");
        DocxFields.simple(paragraph, "NUMPAGES", "1");
    }

    private static PackagePart part(OPCPackage pack, POIXMLRelation kind, String resource) throws OpenXML4JException {
        var part = pack.createPart(PackagingURIHelper.createPartName(kind.getDefaultFileName()), kind.getContentType());
        try (var in = DocxSkeleton.class.getResourceAsStream("docx/" + resource);
                var out = part.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return part;
    }

    private static void attach(PackagePart main, PackagePart part, POIXMLRelation kind) {
        main.addRelationship(part.getPartName(), TargetMode.INTERNAL, kind.getRelation());
    }
}
