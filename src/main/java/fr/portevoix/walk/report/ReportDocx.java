package fr.portevoix.walk.report;

import fr.portevoix.contribution.FrenchNames;
import fr.portevoix.document.Document;
import fr.portevoix.document.DocumentComposer;
import fr.portevoix.document.DocxWriter;
import fr.portevoix.document.Illustration;
import fr.portevoix.document.KeyFigures;
import fr.portevoix.document.Run;
import fr.portevoix.document.TableOf;
import fr.portevoix.document.TableOf.Column;
import fr.portevoix.walk.Walk;
import fr.portevoix.walk.WalkMap;
import fr.portevoix.walk.debrief.StopGrid;
import fr.portevoix.walk.follow.Followed;
import fr.portevoix.walk.observe.ObservationKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The report of a walk for a word processor. */
final class ReportDocx {
    private final Report report;
    private final DocumentComposer document;

    private ReportDocx(Report report) {
        this.report = report;
        this.document = Document.titled(report.walk().title, report.walk().heldOn)
                .subtitle("Compte-rendu du diagnostic en marchant du " + FrenchNames.french(report.walk().heldOn))
                .diffusionMark(report.walk().reportedOn == null ? "Projet, pas encore publié" : "");
    }

    static byte[] write(Report report) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            DocxWriter.write(new ReportDocx(report).compose(), file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return file.toByteArray();
    }

    private Document compose() {
        opening();
        map();
        document.heading(1, "Ce qui a été noté");
        if (report.things().isEmpty()) {
            document.paragraph("Rien n’est encore publié.");
        }
        for (Report.Place place : report.places()) {
            document.heading(2, place.stop() == null ? "Entre deux arrêts" : place.stop().name);
            for (Report.Kind kind : place.kinds()) {
                document.heading(3, ReportWords.heading(kind.kind()));
                kind.things().forEach(this::thing);
            }
        }
        grid();
        followed();
        since();
        return document.compose();
    }

    private void opening() {
        Walk walk = report.walk();
        lines(walk.presentation);
        lines(walk.reportWords);
        document.add(KeyFigures.of(
                new KeyFigures.Figure(String.valueOf(report.people()), "ont marché"),
                new KeyFigures.Figure(String.valueOf(report.count(ObservationKind.GOOD)), "vont bien"),
                new KeyFigures.Figure(String.valueOf(report.count(ObservationKind.PROBLEM)), "ne vont pas"),
                new KeyFigures.Figure(String.valueOf(report.count(ObservationKind.IDEA)), "idées")));
        if (!report.heads().isEmpty()) {
            document.heading(1, "Qui a marché");
            document.bullets(report.heads().stream()
                    .map(head -> head.people + "\u00a0: " + head.heads)
                    .toArray(String[]::new));
        }
    }

    private void map() {
        WalkMap map = report.map();
        if (map.isEmpty()) {
            return;
        }
        document.heading(1, "La carte");
        document.add(new Illustration(
                List.of(
                        new Illustration.Image(
                                MapPicture.png(map),
                                Illustration.Format.PNG,
                                MapPicture.width(),
                                MapPicture.height(map),
                                "Carte du parcours, avec les numéros de ce qui a été noté\u00a0; tout est écrit plus bas, arrêt par arrêt")),
                "Rond\u00a0: va bien. Carré\u00a0: ne va pas. Coins arrondis\u00a0: idée."
                        + (map.sheet().isFictitious()
                                ? " Contours fictifs, en attendant les périmètres officiels."
                                : "")));
    }

    private void thing(Followed thing) {
        document.paragraph(Run.bold(ReportWords.label(thing) + ". "), Run.plain(thing.words()));
        ReportPhotos.illustrations(thing).forEach(document::add);
    }

    private void grid() {
        if (report.grids().isEmpty()) {
            return;
        }
        document.heading(1, "La grille des arrêts");
        for (StopGrid grid : report.grids()) {
            document.add(new TableOf(
                    grid.stop().name,
                    List.of(
                            Column.text("De 1 (pas du tout) à 4 (tout à fait)"),
                            Column.number("Moyenne"),
                            Column.number("Personnes")),
                    report.rated(grid).stream()
                            .map(rated -> List.of(
                                    rated.line().criterion().label,
                                    rated.mean().isEmpty() ? "trop peu" : rated.mean(),
                                    String.valueOf(rated.line().people())))
                            .toList(),
                    true));
        }
        document.base("Quelques marcheurs, pas un échantillon. Une moyenne est dite à partir de trois personnes.");
    }

    private void followed() {
        if (report.followed().isEmpty()) {
            return;
        }
        document.heading(1, "Les suites");
        document.add(new TableOf(
                "Ce que devient chaque constat",
                List.of(
                        new Column("N°", TableOf.Align.END, 1),
                        new Column("Ce qui a été noté", TableOf.Align.START, 5),
                        new Column("Service", TableOf.Align.START, 3),
                        new Column("État", TableOf.Align.START, 3),
                        new Column("Réponse", TableOf.Align.START, 4)),
                report.followed().stream()
                        .map(each -> List.of(
                                String.valueOf(each.number()),
                                each.head().contribution.excerpt(),
                                ReportWords.service(each),
                                each.state().french(),
                                ReportWords.answer(each)))
                        .toList(),
                true));
    }

    private void since() {
        if (report.since() == null) {
            return;
        }
        document.heading(
                1, "Depuis la marche du " + FrenchNames.french(report.since().earlier().heldOn));
        document.add(new TableOf(
                "Ce qui a été vu les deux fois",
                List.of(
                        new Column("Changement", TableOf.Align.START, 2),
                        new Column("Avant", TableOf.Align.START, 4),
                        new Column("Maintenant", TableOf.Align.START, 4)),
                report.since().matched().stream()
                        .map(each -> List.of(
                                each.change().french(),
                                each.before().head().contribution.excerpt(),
                                each.now().head().contribution.excerpt()))
                        .toList(),
                true));
    }

    private void lines(String text) {
        if (text != null) {
            text.lines().filter(line -> !line.isBlank()).forEach(document::paragraph);
        }
    }
}
