package fr.portevoix.council.opinion;

import fr.portevoix.contribution.FrenchNames;
import fr.portevoix.council.ballot.BallotResult;
import fr.portevoix.document.Document;
import fr.portevoix.document.DocumentComposer;
import fr.portevoix.document.DocxWriter;
import fr.portevoix.document.PdfWriter;
import fr.portevoix.document.Run;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes an opinion for a word processor, and to be printed. */
final class OpinionFiles {
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String PDF = "application/pdf";

    private OpinionFiles() {}

    @CheckedTemplate(basePath = "council/opinion")
    record print(Opinion opinion, BallotResult vote, String told) implements TemplateInstance {}

    static byte[] pdf(Opinion opinion, BallotResult vote) {
        String page = new print(opinion, vote, told(vote)).render();
        try (InputStream css = OpinionFiles.class.getResourceAsStream("opinion.css")) {
            return PdfWriter.write(page, new String(css.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static byte[] docx(Opinion opinion, BallotResult vote) {
        DocumentComposer document = Document.titled(opinion.title, opinion.publishedOn)
                .subtitle(opinion.body.name + " – " + OpinionNames.inWords(opinion.sense));
        document.paragraph(
                Run.plain("Sur la fiche-action "),
                Run.bold(opinion.version.title + ", " + opinion.version.name()),
                Run.plain("."));
        opinion.words.lines().filter(line -> !line.isBlank()).forEach(document::paragraph);
        conditions(document, opinion);
        document.heading(1, "Comment il a été adopté");
        document.paragraph(told(vote));
        if (opinion.isAnswered()) {
            answer(document, opinion);
        }
        return write(document.compose());
    }

    static void conditions(DocumentComposer document, Opinion opinion) {
        List<OpinionCondition> conditions = opinion.conditions();
        if (!conditions.isEmpty()) {
            document.heading(1, "Conditions");
            conditions.forEach(each -> document.paragraph((each.position + 1) + ". " + each.words));
        }
    }

    private static void answer(DocumentComposer document, Opinion opinion) {
        document.heading(1, "Ce que le comité répond");
        document.paragraph((opinion.meeting == null ? "Réponse" : opinion.meeting.body.name) + ", publiée le "
                + FrenchNames.french(opinion.answeredOn) + ".");
        if (opinion.answer != null) {
            opinion.answer.lines().filter(line -> !line.isBlank()).forEach(document::paragraph);
        }
        for (OpinionCondition each : opinion.conditions()) {
            document.paragraph(
                    Run.bold((each.position + 1) + ". " + each.words + " "),
                    Run.italic(OpinionNames.inWords(each.answer) + ". "),
                    Run.plain(each.reason));
        }
    }

    /** How the council voted, in one sentence. */
    static String told(BallotResult vote) {
        String votes = vote.verdict() == null
                ? ""
                : "\u00a0: " + vote.verdict().yes() + " pour, " + vote.verdict().no() + " contre, "
                        + vote.verdict().abstain() + " abstention"
                        + (vote.verdict().abstain() > 1 ? "s" : "");
        return "Le conseil a voté le " + FrenchNames.french(vote.closed().day()) + votes + ". " + vote.took()
                + " membres sur " + vote.seats() + " ont voté.";
    }

    static byte[] write(Document document) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            DocxWriter.write(document, file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return file.toByteArray();
    }

    static Response download(byte[] file, String type, String name) {
        return Response.ok(file, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
