package fr.portevoix.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** Puts images into a DOCX, side by side, each with its words for those who do not see it. */
final class DocxPictures {
    private static final int EMU_PER_POINT = 12_700;
    private static final int WIDTH = 470;
    private static final int GAP = 8;
    private static final int HIGHEST = 430;

    /** Charts count from one; images begin where no chart comes. */
    private static final int FIRST_ID = 1_000;

    private final DocxText text;
    private int images;

    DocxPictures(DocxText text) {
        this.text = text;
    }

    void write(Illustration illustration) throws IOException {
        var paragraph = text.paragraph("Chart");
        int room = (WIDTH - GAP * (illustration.images().size() - 1))
                / illustration.images().size();
        for (var image : illustration.images()) {
            if (image != illustration.images().get(0)) {
                paragraph.createRun().setText("  ");
            }
            add(paragraph.createRun(), image, room);
        }
        if (!illustration.caption().isEmpty()) {
            paragraph.setKeepNext(true);
            text.paragraph("Base", illustration.caption());
        }
    }

    private void add(XWPFRun run, Illustration.Image image, int room) throws IOException {
        double scale = Math.min(1, Math.min(room / (double) image.width(), HIGHEST / (double) image.height()));
        boolean jpeg = image.format() == Illustration.Format.JPEG;
        try {
            run.addPicture(
                    new ByteArrayInputStream(image.bytes()),
                    jpeg ? Document.PICTURE_TYPE_JPEG : Document.PICTURE_TYPE_PNG,
                    "image-" + (images + 1) + (jpeg ? ".jpg" : ".png"),
                    (int) Math.round(image.width() * scale * EMU_PER_POINT),
                    (int) Math.round(image.height() * scale * EMU_PER_POINT));
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException("The library names its own parts", impossible);
        }
        var drawn = run.getCTR().getDrawingArray(0).getInlineArray(0);
        drawn.getDocPr().setId(FIRST_ID + images++);
        drawn.getDocPr().setName("Image " + images);
        drawn.getDocPr().setDescr(image.alt());
    }
}
