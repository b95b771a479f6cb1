package fr.portevoix.proposal.exchange;

import fr.portevoix.document.CsvDelimiter;
import fr.portevoix.document.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** An export as Decidim writes it, of as many proposals as are wanted; the same number gives the same file. */
public final class ManyProposals {
    private static final List<String> COLUMNS = List.of(
            "id",
            "author/id",
            "author/name",
            "author/url",
            "category/id",
            "category/name/fr",
            "scope/id",
            "scope/name/fr",
            "participatory_space/id",
            "component/id",
            "title/fr",
            "body/fr",
            "address",
            "latitude",
            "longitude",
            "state",
            "answer/fr",
            "answered_at",
            "votes",
            "endorsements/total_count",
            "comments",
            "created_at",
            "published_at",
            "url");

    private static final List<String> THINGS = List.of(
            "un banc",
            "une fontaine",
            "un arbre",
            "une piste cyclable",
            "un passage piéton",
            "une aire de jeux",
            "un composteur",
            "un marché",
            "un jardin partagé",
            "une salle de danse",
            "un garage solidaire",
            "une bibliothèque de rue",
            "un terrain de pétanque",
            "une borne de recharge",
            "une ressourcerie");

    private static final List<String> PLACES = List.of(
            "devant l’école",
            "place du marché",
            "rue des Lilas",
            "près de la gare",
            "au pied des immeubles",
            "le long du canal",
            "à l’arrêt de bus",
            "dans le parc",
            "derrière la mairie",
            "au centre social");

    private static final List<String> REASONS = List.of(
            "pour que les anciens se reposent",
            "parce qu’il fait trop chaud l’été",
            "pour les enfants du quartier",
            "pour se rencontrer entre voisins",
            "car on ne peut plus se déplacer à pied",
            "pour moins de voitures",
            "pour apprendre ensemble",
            "parce que tout est loin",
            "pour donner du travail",
            "pour respirer");

    private ManyProposals() {}

    /** The file, in commas and UTF-8. */
    public static byte[] csv(int many) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvWriter writer = CsvWriter.plain(out, CsvDelimiter.COMMA)) {
            writer.row(COLUMNS);
            Random chance = new Random(many);
            for (int i = 1; i <= many; i++) {
                writer.row(row(i, chance));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static List<String> row(int number, Random chance) {
        String thing = of(THINGS, chance);
        String place = of(PLACES, chance);
        String quartier = number % 2 == 0 ? "Grazailles" : "Le Viguier";
        String state = number % 50 == 0 ? "accepted" : number % 75 == 0 ? "rejected" : "";
        List<String> row = new ArrayList<>(List.of(
                String.valueOf(10_000 + number),
                String.valueOf(chance.nextInt(3_000)),
                "Personne " + chance.nextInt(3_000),
                "",
                "7",
                "Cadre de vie",
                number % 2 == 0 ? "3" : "4",
                quartier,
                "12",
                "88",
                "Installer " + thing + " " + place,
                "<p>Je propose <strong>" + thing + "</strong> " + place + ", " + of(REASONS, chance) + ".</p>\n<p>"
                        + of(REASONS, chance) + ", " + of(REASONS, chance) + " (idée " + number + ").</p>",
                place,
                "43.21",
                "2.35",
                state,
                state.isEmpty() ? "" : "<p>Nous avons regardé cette idée.</p>",
                state.isEmpty() ? "" : "2025-06-01 10:00:00 UTC",
                String.valueOf(chance.nextInt(90)),
                "0",
                String.valueOf(chance.nextInt(9)),
                "2025-03-01 09:00:00 UTC",
                "2025-03-%02d 14:05:00 UTC".formatted(1 + number % 28)));
        row.add("https://participer.exemple.example/processes/idees/f/88/proposals/" + (10_000 + number));
        return row;
    }

    private static String of(List<String> words, Random chance) {
        return words.get(chance.nextInt(words.size()));
    }
}
