package fr.portevoix.survey.exchange;

import fr.portevoix.contribution.Consultation;
import fr.portevoix.survey.Questionnaire;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.TestSurveys;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Times exports of 10,000 and 100,000 responses; its name keeps it out of the usual tests (see benchmarks.md). */
@QuarkusTest
class ExportBenchmark {
    private static final int TIMES = 5;

    @Inject
    TestSurveys surveys;

    @Inject
    ExportResponses export;

    @Inject
    DataSource database;

    @Test
    void times_exports() throws Exception {
        for (int many : new int[] {10_000, 100_000}) {
            Consultation consultation = surveys.consultation();
            Survey survey = surveys.survey(consultation, ManyResponses.SEVEN);
            try {
                ManyResponses.add(database, survey, many);
                Questionnaire questionnaire = QuarkusTransaction.requiringNew().call(() -> Questionnaire.of(survey));
                time(many, "CSV", export.asCsv(questionnaire, ExportChoice.CODES, false));
                time(many, "NDJSON", export.asLines(questionnaire, false));
                time(many, "XLSX", export.asWorkbook(questionnaire, ExportChoice.CODES));
            } finally {
                ManyResponses.remove(database, survey);
            }
        }
    }

    private static void time(int many, String what, StreamingOutput export) throws IOException {
        for (int i = 1; i <= TIMES; i++) {
            Counted out = new Counted();
            long begun = System.nanoTime();
            export.write(out);
            System.out.printf(
                    Locale.ROOT,
                    "BENCHMARK %,d responses as %s: %.2f s, %,d bytes, load %.1f%n",
                    many,
                    what,
                    (System.nanoTime() - begun) / 1e9,
                    out.bytes,
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        }
    }

    /** Counts what is written and keeps none of it. */
    private static final class Counted extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] many, int from, int length) {
            bytes += length;
        }
    }
}
