package fr.portevoix.document;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** The fields of a word processor: what it computes itself, with the result already written. */
final class DocxFields {

    private DocxFields() {}

    /** A field whose result is a few characters. */
    static void simple(XWPFParagraph paragraph, String instruction, String result) {
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr(" " + instruction + " ");
        field.addNewR().addNewT().setStringValue(result);
    }

    /** The beginning of a field whose result spans paragraphs. */
    static void begin(CTP paragraph, String instruction) {
        paragraph.addNewR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        var text = paragraph.addNewR().addNewInstrText();
        text.setStringValue(" " + instruction + " ");
        text.setSpace(SpaceAttribute.Space.PRESERVE);
        paragraph.addNewR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
    }

    /** Its end. */
    static void end(CTP paragraph) {
        paragraph.addNewR().addNewFldChar().setFldCharType(STFldCharType.END);
    }
}
