package fr.portevoix.document;

import java.io.IOException;
import java.util.stream.DoubleStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Writes a chart as a chart of the word processor, with the workbook of its figures inside. */
final class DocxCharts {

    private static final int EMU_PER_POINT = 12_700;
    private static final int WIDTH = 470 * EMU_PER_POINT;
    private static final int HIGHEST = 640;

    /** Beyond this many characters, names under upright bars would turn or be cut. */
    private static final int SHORT_LABEL = 12;

    private static final int MOST_UPRIGHT = 6;

    private final XWPFDocument docx;
    private final DocxText text;
    private int charts;

    DocxCharts(XWPFDocument docx, DocxText text) {
        this.docx = docx;
        this.text = text;
    }

    void write(BarChart chart) throws IOException {
        text.figureCaption(chart.title());
        boolean lying = liesDown(chart);
        var run = text.paragraph("Chart").createRun();
        try {
            var written = docx.createChart(run, WIDTH, height(chart, lying) * EMU_PER_POINT);
            fill(written, chart, lying);
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException("The library names its own parts", impossible);
        }
        var properties = run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
        // The library counts from zero, which Word does not take for a number of its own.
        properties.setId(++charts);
        properties.setName(chart.title());
        properties.setDescr(chart.altText());
    }

    private static boolean liesDown(BarChart chart) {
        return chart.categories().size() > MOST_UPRIGHT
                || chart.labels().stream().anyMatch(label -> label.length() > SHORT_LABEL);
    }

    private static int height(BarChart chart, boolean lying) {
        int legend = chart.series().size() > 1 ? 34 : 0;
        int bars = chart.categories().size() * chart.series().size();
        int gaps = chart.categories().size() * 12;
        return lying ? Math.min(HIGHEST, 22 + legend + bars * 17 + gaps) : 210 + legend;
    }

    private static void fill(XWPFChart written, BarChart chart, boolean lying)
            throws IOException, InvalidFormatException {
        // The caption above is the title; without this, Word would name the only series in its place.
        written.setAutoTitleDeleted(true);
        written.displayBlanksAs(DisplayBlanks.GAP);
        var names = categoryAxis(written, lying);
        var values = valueAxis(written, chart, lying);
        names.crossAxis(values);
        var data = (XDDFBarChartData) written.createData(ChartTypes.BAR, names, values);
        data.setBarDirection(lying ? BarDirection.BAR : BarDirection.COL);
        data.setBarGrouping(BarGrouping.CLUSTERED);
        data.setVaryColors(false);
        data.setGapWidth(chart.series().size() > 1 ? 60 : 45);
        String format = numberFormat(chart);
        var labels = chart.labels().toArray(String[]::new);
        int last = labels.length;
        var categories =
                XDDFDataSourcesFactory.fromArray(labels, written.formatRange(new CellRangeAddress(1, last, 0, 0)), 0);
        for (int i = 0; i < chart.series().size(); i++) {
            var one = chart.series().get(i);
            var numbers = one.bars().stream()
                    .map(bar -> bar.value().isPresent() ? bar.value().getAsDouble() : null)
                    .toArray(Double[]::new);
            var source = XDDFDataSourcesFactory.fromArray(
                    numbers, written.formatRange(new CellRangeAddress(1, last, i + 1, i + 1)), i + 1);
            source.setFormatCode(format);
            var series = (XDDFBarChartData.Series) data.addSeries(categories, source);
            series.setTitle(one.name(), written.setSheetTitle(one.name(), i + 1));
            DocxChartLooks.colour(series, i);
            DocxChartLooks.label(series, format);
        }
        written.plot(data);
        if (chart.series().size() > 1) {
            written.getOrAddLegend().setPosition(LegendPosition.TOP);
        }
        DocxChartLooks.dress(written);
    }

    private static XDDFCategoryAxis categoryAxis(XWPFChart written, boolean lying) {
        var axis = written.createCategoryAxis(lying ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        // Lying bars are drawn from the bottom up; people read from the top.
        axis.setOrientation(lying ? AxisOrientation.MAX_MIN : AxisOrientation.MIN_MAX);
        axis.setMajorTickMark(AxisTickMark.NONE);
        axis.setMinorTickMark(AxisTickMark.NONE);
        axis.setCrosses(AxisCrosses.AUTO_ZERO);
        // At the edge, not at zero, where a bar below zero would cover them.
        axis.setTickLabelPosition(AxisTickLabelPosition.LOW);
        DocxChartLooks.line(axis);
        return axis;
    }

    /** Each bar carries its value: the axis would only repeat them. It begins at zero, so that lengths compare. */
    private static XDDFValueAxis valueAxis(XWPFChart written, BarChart chart, boolean lying) {
        var axis = written.createValueAxis(lying ? AxisPosition.TOP : AxisPosition.LEFT);
        axis.setCrosses(AxisCrosses.AUTO_ZERO);
        axis.setCrossBetween(AxisCrossBetween.BETWEEN);
        axis.setVisible(false);
        boolean below = values(chart).anyMatch(value -> value < 0);
        if (!below) {
            axis.setMinimum(0);
        }
        return axis;
    }

    /** The pattern is written the American way, as the format wants it; its mark (40C) asks for the French comma. */
    private static String numberFormat(BarChart chart) {
        boolean whole = values(chart).allMatch(value -> value == Math.rint(value));
        String unit = chart.unit().replace("\"", "");
        return "[$-40C]" + (whole ? "#,##0" : "#,##0.0") + (unit.isEmpty() ? "" : "\"\u00A0" + unit + "\"");
    }

    private static DoubleStream values(BarChart chart) {
        return chart.series().stream().flatMap(one -> one.bars().stream()).flatMapToDouble(bar -> bar.value().stream());
    }
}
