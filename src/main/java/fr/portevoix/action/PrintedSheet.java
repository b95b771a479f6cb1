package fr.portevoix.action;

import fr.portevoix.document.PdfWriter;
import fr.portevoix.territory.Contract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A published sheet on paper. */
record PrintedSheet(Contract contract, SheetView view, OriginView origin) {
    private static final String CSS = css();

    @CheckedTemplate(basePath = "action")
    record print(Contract contract, SheetView view, OriginView origin, String language, String direction)
            implements TemplateInstance {}

    /** The sheet as a PDF, its headings in this language. */
    byte[] pdf(String language) {
        String direction = language.startsWith("ar") ? "rtl" : "ltr";
        String page = new print(contract, view, origin, language, direction)
                .setLocale(language)
                .render();
        return PdfWriter.write(page, CSS);
    }

    private static String css() {
        try (InputStream content = PrintedSheet.class.getResourceAsStream("print.css")) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
