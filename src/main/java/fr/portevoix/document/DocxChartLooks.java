package fr.portevoix.document;

import java.util.List;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;

/** The colours, letters and value labels of a chart. */
final class DocxChartLooks {

    /** The product's palette, cold and warm in turn so that neighbours can be told apart. */
    private static final List<String> PALETTE = List.of("0B5D5B", "B3411F", "1F5F9E", "8A5A00", "7A3B7C", "A35200");

    private static final String INK = "1D2433";
    private static final String LINE = "D9D0BF";

    private DocxChartLooks() {}

    static void colour(XDDFBarChartData.Series series, int index) {
        series.setFillProperties(fill(PALETTE.get(index)));
        series.setInvertIfNegative(false);
    }

    /** The value stands at the end of each bar. */
    static void label(XDDFBarChartData.Series series, String format) {
        var labels = series.getCTBarSer().addNewDLbls();
        var numbers = labels.addNewNumFmt();
        numbers.setFormatCode(format);
        numbers.setSourceLinked(false);
        labels.addNewSpPr().addNewNoFill();
        letters(labels.addNewTxPr(), true);
        labels.addNewDLblPos().setVal(STDLblPos.OUT_END);
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    static void line(XDDFCategoryAxis axis) {
        axis.getOrAddShapeProperties().setLineProperties(new XDDFLineProperties(fill(LINE)));
    }

    /** One size of letters throughout, no frame, square corners. */
    static void dress(XWPFChart chart) {
        var space = chart.getCTChartSpace();
        (space.isSetRoundedCorners() ? space.getRoundedCorners() : space.addNewRoundedCorners()).setVal(false);
        var shape = space.isSetSpPr() ? space.getSpPr() : space.addNewSpPr();
        shape.addNewNoFill();
        shape.addNewLn().addNewNoFill();
        letters(space.isSetTxPr() ? space.getTxPr() : space.addNewTxPr(), false);
    }

    private static void letters(CTTextBody body, boolean bold) {
        body.addNewBodyPr();
        var paragraph = body.addNewP();
        var run = paragraph.addNewPPr().addNewDefRPr();
        run.setSz(900);
        run.setB(bold);
        run.addNewSolidFill().addNewSrgbClr().setVal(rgb(INK));
        run.addNewLatin().setTypeface("Arial");
        paragraph.addNewEndParaRPr().setLang("fr-FR");
    }

    private static XDDFSolidFillProperties fill(String hex) {
        return new XDDFSolidFillProperties(XDDFColor.from(rgb(hex)));
    }

    private static byte[] rgb(String hex) {
        int value = Integer.parseInt(hex, 16);
        return new byte[] {(byte) (value >> 16), (byte) (value >> 8), (byte) value};
    }
}
