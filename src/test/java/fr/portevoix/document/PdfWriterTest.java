package fr.portevoix.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A PDF that a screen reader and a printer's shop can both use. */
class PdfWriterTest {
    private static final String CSS = "@page { size: A4; margin: 2cm; } .qr { width: 6cm; height: 6cm; }";

    private static String page(String language, String title, String body) {
        return "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"" + language + "\""
                + (language.equals("ar") ? " dir=\"rtl\"" : "") + "><head><title>" + title
                + "</title><meta name=\"description\" content=\"d\"/></head><body>" + body + "</body></html>";
    }

    @Test
    void says_its_title_and_its_language_is_tagged_and_carries_its_fonts() {
        Pdfs pdf = Pdfs.read(
                "plain", PdfWriter.write(page("fr", "L’été à Œuilly", "<h1>L’été à Œuilly</h1><p>Ça va ?</p>"), CSS));

        assertThat(pdf.title()).isEqualTo("L’été à Œuilly");
        assertThat(pdf.language()).isEqualTo("fr");
        assertThat(pdf.tagged()).isTrue();
        assertThat(pdf.everyFontEmbedded()).isTrue();
        assertThat(pdf.text()).contains("L’été à Œuilly", "Ça va ?");
        assertThat(pdf.pages()).isEqualTo(1);
    }

    @Test
    void writes_arabic_with_letters_that_a_reader_finds_again() {
        Pdfs pdf = Pdfs.read("arabic", PdfWriter.write(page("ar", "استبيان", "<p>كيف الحال اليوم؟</p>"), CSS));

        assertThat(pdf.language()).isEqualTo("ar");
        assertThat(pdf.text().codePoints().filter(Character::isLetter).count()).isEqualTo("كيفالحالاليوم".length());
        assertThat(pdf.text()).contains("كيف", "الحال", "اليوم");
    }

    @Test
    void leaves_out_what_no_font_shows_and_what_turns_text_around() {
        Pdfs pdf = Pdfs.read(
                "hostile",
                PdfWriter.write(
                        page("fr", "t", "<p>avant\u202E\u0000\uD83E\uDDFF\uDBFF\uDFFE 漢après ☺ \uD83D\uDE00</p>"),
                        CSS));

        assertThat(pdf.text()).contains("avant après ☺").doesNotContain("#", "漢");
    }

    @Test
    void reads_pages_with_javas_own_parser_in_the_packaged_service_too() throws IOException {
        // There, a library's copy of the parser's doors would come first, and lead to a parser that nobody has.
        assertThat(Collections.list(
                        PdfWriter.class.getClassLoader().getResources("javax/xml/parsers/SAXParserFactory.class")))
                .isNotEmpty()
                .allMatch(place -> place.getProtocol().equals("jrt"));
    }

    @Test
    void asks_nobody_for_anything() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        try (ServerSocket elsewhere = new ServerSocket(0)) {
            Thread listening = new Thread(() -> {
                try {
                    elsewhere.accept().close();
                    asked.incrementAndGet();
                } catch (IOException closed) {
                    // The test is over.
                }
            });
            listening.start();
            String address = "http://localhost:" + elsewhere.getLocalPort() + "/x.png";
            byte[] pdf = PdfWriter.write(
                    page(
                            "fr",
                            "t",
                            "<p>mots</p><img alt=\"x\" src=\"" + address
                                    + "\"/><img alt=\"x\" src=\"file:/etc/hostname\"/>"),
                    CSS + "body { background-image: url(" + address + ") }");
            assertThat(Pdfs.read("alone", pdf).text()).contains("mots");
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void shows_a_code_that_a_camera_reads_with_words_for_who_does_not_see_it() {
        String address = "https://exemple.example/carcassonne/a/hall-conte";
        String svg = QrCode.of(address).svg("QR code <de> \"l’enquête\"");
        Pdfs pdf = Pdfs.read("code", PdfWriter.write(page("fr", "t", "<p>x</p>" + svg), CSS));

        assertThat(pdf.code()).contains(address);
        assertThat(svg).contains("aria-label=\"QR code &lt;de&gt; &quot;l’enquête&quot;\"");
    }

    @Test
    void joins_several_into_one_that_stays_tagged() {
        byte[] one = PdfWriter.write(page("fr", "Un", "<p>premier</p>"), CSS);
        byte[] two = PdfWriter.write(page("fr", "Deux", "<p>second</p>"), CSS);
        Pdfs pdf = Pdfs.read("joined", PdfWriter.join(List.of(one, two)));

        assertThat(pdf.pages()).isEqualTo(2);
        assertThat(pdf.title()).isEqualTo("Un");
        assertThat(pdf.tagged()).isTrue();
        assertThat(pdf.text()).contains("premier", "second");
    }
}
