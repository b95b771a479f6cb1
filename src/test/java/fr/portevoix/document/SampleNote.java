package fr.portevoix.document;

import fr.portevoix.document.BarChart.Bar;
import fr.portevoix.document.BarChart.Series;
import fr.portevoix.document.KeyFigures.Figure;
import fr.portevoix.document.TableOf.Column;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A note with every kind of part, as a facilitator would hand it to a steering committee. */
final class SampleNote {

    static final LocalDate DATE = LocalDate.of(2026, 12, 1);

    private SampleNote() {}

    static Document note() {
        return Document.titled("Ce que disent les habitantes et habitants du contrat de ville", DATE)
                .subtitle("Note de synthèse pour le comité de pilotage")
                .diffusionMark("Diffusion interne")
                .contents("Sommaire")
                .heading(1, "L’essentiel", "essentiel")
                .add(KeyFigures.of(
                        new Figure("412", "réponses, dont 96 au téléphone"),
                        new Figure("5", "quartiers, tous entendus"),
                        new Figure("42,5\u00A0%", "citent d’abord la tranquillité"),
                        new Figure("17", "propositions d’action reçues")))
                .callout(
                        "À lire avant de citer un chiffre",
                        "Les réponses ne forment pas un échantillon probabiliste\u00A0: elles disent ce qu’ont répondu"
                                + " celles et ceux qui l’ont voulu, et rien de la population entière.")
                .paragraph(
                        Run.plain("La "),
                        Run.bold("tranquillité"),
                        Run.plain(" vient en tête, devant "),
                        Run.italic("le cadre de vie"),
                        Run.plain(". Le détail figure "),
                        Run.linkTo("plus bas", "themes"),
                        Run.plain("\u00A0; les données ouvertes sont "),
                        Run.link("publiées en ligne", URI.create("https://example.org/donnees?a=1&b=2")),
                        Run.plain("."))
                .bullets(
                        "Les jeunes demandent d’abord des lieux ouverts le soir.",
                        "Les personnes âgées parlent des ascenseurs en panne, des bancs manquants et des trajets devenus"
                                + " trop longs jusqu’aux commerces, surtout depuis la fermeture de la supérette.",
                        "Les mères seules parlent de la garde des enfants.")
                .heading(1, "Ce qui a été dit", "dit")
                .heading(2, "Les thèmes", "themes")
                .add(new BarChart(
                        "Les thèmes cités en premier, en part des réponses",
                        "La tranquillité est citée par 42,5 % des réponses, le cadre de vie par 31 %, l’emploi par 18,2 %.",
                        "%",
                        List.of(
                                "Tranquillité publique",
                                "Cadre de vie et propreté",
                                "Emploi et formation",
                                "Santé",
                                "Mobilité"),
                        List.of(new Series(
                                "Réponses",
                                List.of(Bar.of(42.5), Bar.of(31), Bar.of(18.2), Bar.of(0), Bar.hidden("masqué"))))))
                .base(
                        "Base\u00A0: 412 réponses, tous canaux. Source\u00A0: enquête habitants, novembre 2026. Non pondéré.")
                .add(new BarChart(
                        "Les besoins selon l’âge",
                        "Les moins de 30 ans citent l’emploi 54 fois, les 60 ans et plus 12 fois.",
                        "",
                        List.of("Emploi", "Santé", "Voirie"),
                        List.of(
                                Series.of("Moins de 30 ans", 54, 21, 1250),
                                Series.of("30 à 59 ans", 48, 33, 40),
                                Series.of("60 ans et plus", 12, 61, 57))))
                .base("Base\u00A0: 412 réponses. Source\u00A0: enquête habitants.")
                .heading(3, "Un mot entendu", "mot")
                .quote(
                        "Le soir, on n’ose plus descendre.\nIl faudrait juste de la lumière & quelqu’un à qui parler.",
                        "Une habitante de La Conte, atelier du 4 novembre")
                .heading(4, "Et ailleurs")
                .paragraph("Les autres quartiers disent à peu près la même chose, avec leurs mots.")
                .pageBreak()
                .heading(1, "Qui a répondu")
                .add(new TableOf(
                        "Réponses par quartier et par canal",
                        List.of(
                                Column.text("Quartier"),
                                Column.number("En ligne"),
                                Column.number("Téléphone"),
                                Column.number("Part")),
                        List.of(
                                List.of("Centre-ville, bastide", "120", "31", "36,7\u00A0%"),
                                List.of("Fleming, La Reille", "64", "‹\u00A011", "17,0\u00A0%"),
                                List.of("Grazailles", "1\u202F058", "0", "masqué")),
                        true))
                .base("Base\u00A0: 412 réponses.")
                .add(matrix())
                .compose();
    }

    private static TableOf matrix() {
        var columns = Stream.concat(
                        Stream.of(Column.text("Fiche-action")),
                        Stream.of(
                                        "La Conte",
                                        "Ozanam",
                                        "Le Viguier",
                                        "Fleming, La Reille",
                                        "Grazailles",
                                        "La Bastide",
                                        "Saint-Jacques")
                                .map(Column::cross))
                .toList();
        var rows = Stream.iterate(1, row -> row <= 45, row -> row + 1)
                .map(row -> Stream.concat(
                                Stream.of("Fiche " + row + ", aller vers celles et ceux qu’on ne voit pas"),
                                Stream.iterate(1, column -> column <= 7, column -> column + 1)
                                        .map(column -> (row * column) % 3 == 0 ? "X" : ""))
                        .toList())
                .toList();
        return new TableOf("Ce que chaque fiche touche", columns, rows, true);
    }
}
