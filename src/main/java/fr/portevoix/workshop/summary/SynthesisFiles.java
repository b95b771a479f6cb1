package fr.portevoix.workshop.summary;

import fr.portevoix.contribution.FrenchNames;
import fr.portevoix.document.BulletList;
import fr.portevoix.document.Document;
import fr.portevoix.document.DocumentComposer;
import fr.portevoix.document.DocxWriter;
import fr.portevoix.document.Paragraph;
import fr.portevoix.document.PdfWriter;
import fr.portevoix.document.Run;
import fr.portevoix.workshop.Workshop;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the synthesis of a session to be printed, and for a word processor. */
public final class SynthesisFiles {
    private SynthesisFiles() {}

    @CheckedTemplate(basePath = "workshop/summary")
    record print(Synthesis one, String headline, String tree) implements TemplateInstance {}

    /** As a PDF. */
    public static byte[] pdf(Synthesis synthesis) {
        String page = new print(synthesis, headline(synthesis.workshop()), ObjectiveTree.svg(synthesis)).render();
        try (InputStream css = SynthesisFiles.class.getResourceAsStream("synthesis.css")) {
            return PdfWriter.write(page, new String(css.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As a document of a word processor. */
    public static byte[] docx(Synthesis synthesis) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            DocxWriter.write(document(synthesis), file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return file.toByteArray();
    }

    /** « Synthèse de l’atelier du 2 mars 2023 ». */
    static String headline(Workshop workshop) {
        String of =
                switch (workshop.kind) {
                    case WORKSHOP -> "de l’atelier";
                    case SEMINAR -> "du séminaire d’acteurs";
                    case STREET -> "du micro-trottoir";
                    case DROP_IN -> "de la permanence";
                };
        return "Synthèse " + of + " du " + FrenchNames.french(workshop.heldOn);
    }

    private static Document document(Synthesis synthesis) {
        Workshop workshop = synthesis.workshop();
        DocumentComposer document =
                Document.titled(workshop.title, workshop.heldOn).subtitle(headline(workshop));
        if (!synthesis.heads().isEmpty()) {
            document.heading(1, "Qui est venu");
            document.paragraph(Run.bold(synthesis.people() == 1 ? "1 personne" : synthesis.people() + " personnes"));
            document.bullets(synthesis.heads().stream()
                    .map(head -> head.people + "\u00a0: " + head.heads)
                    .toArray(String[]::new));
        }
        names(document, "Avec", workshop.partnerNames());
        names(document, "Intervenants", workshop.speakerNames());
        for (Synthesis.Told told : synthesis.phases()) {
            document.heading(1, told.phase().question());
            for (Synthesis.Group group : told.groups()) {
                if (!group.title().isEmpty()) {
                    document.heading(2, group.title());
                }
                document.add(new BulletList(
                        group.lines().stream().map(SynthesisFiles::bullet).toList()));
            }
        }
        if (!synthesis.objectives().isEmpty()) {
            document.heading(1, "L’arbre des objectifs");
            for (Synthesis.Objective objective : synthesis.objectives()) {
                document.paragraph(Run.bold(objective.label().isEmpty() ? "Autres sujets" : objective.label()));
                document.bullets(objective.topics().stream()
                        .map(topic -> topic.label() + " (" + topic.lines() + ")")
                        .toArray(String[]::new));
            }
        }
        if (synthesis.isLiked()) {
            document.base("♥\u00a0: coups de cœur des participants, avec leur nombre.");
        }
        return document.compose();
    }

    private static Paragraph bullet(Synthesis.Line line) {
        return line.hearts() == 0
                ? Paragraph.of(line.words())
                : Paragraph.of(Run.bold("♥\u00a0" + line.hearts() + " "), Run.plain(line.words()));
    }

    private static void names(DocumentComposer document, String label, List<String> names) {
        if (!names.isEmpty()) {
            document.paragraph(
                    Run.bold(label + "\u00a0: "), Run.plain(names.stream().collect(Collectors.joining(", ")) + "."));
        }
    }
}
