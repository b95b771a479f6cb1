package fr.portevoix.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real word processor opens what we write. */
class DocxInLibreOfficeTest {
    @TempDir
    Path folder;

    @Test
    void libre_office_opens_the_note_and_prints_it() throws IOException, InterruptedException {
        assumeTrue(isInstalled("soffice"), "LibreOffice is not installed: run .ci/install to have this test run.");
        Path docx = folder.resolve("note.docx");
        try (OutputStream out = Files.newOutputStream(docx)) {
            DocxWriter.write(SampleNote.note(), out);
        }
        Process conversion = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        docx.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile())
                .start();
        assertThat(conversion.waitFor(3, TimeUnit.MINUTES))
                .as("LibreOffice ends")
                .isTrue();
        assertThat(conversion.exitValue()).isZero();
        Path pdf = folder.resolve("note.pdf");
        assertThat(pdf).as(Files.readString(folder.resolve("soffice.log"))).exists();
        assertThat(Files.readAllBytes(pdf)).startsWith('%', 'P', 'D', 'F').hasSizeGreaterThan(20_000);
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }
}
