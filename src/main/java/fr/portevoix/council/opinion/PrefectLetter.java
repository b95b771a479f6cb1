package fr.portevoix.council.opinion;

import fr.portevoix.contribution.FrenchNames;
import fr.portevoix.document.Document;
import fr.portevoix.document.DocumentComposer;
import fr.portevoix.document.Run;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Writes the letter by which a citizen council lays difficulties before the prefect, as the law of 27 January 2017 lets it;
 * from the opinion and what was answered to it. The council completes and signs it.
 */
final class PrefectLetter {
    private PrefectLetter() {}

    static byte[] docx(Opinion opinion, LocalDate today) {
        DocumentComposer letter = Document.titled("Lettre du conseil au préfet", today)
                .subtitle(opinion.body.name + " – " + opinion.body.contract.name);
        letter.paragraph("À compléter et à signer par le conseil.");
        letter.paragraph(
                Run.bold("Objet\u00a0: "),
                Run.plain("difficultés particulières rencontrées par les habitants – " + opinion.title));
        letter.paragraph("Madame la préfète, Monsieur le préfet,");
        letter.paragraph(
                "La loi n° 2014-173 du 21 février 2014 de programmation pour la ville et la cohésion urbaine (article 7),"
                        + " complétée par la loi n° 2017-86 du 27 janvier 2017 relative à l’égalité et à la citoyenneté, permet"
                        + " aux conseils citoyens de saisir le représentant de l’État dans le département des difficultés"
                        + " particulières rencontrées par les habitants. Nous vous saisissons à ce titre.");
        letter.heading(1, "Ce que nous constatons");
        letter.paragraph("Nous avons lu et discuté la fiche-action «\u00a0" + opinion.version.title + "\u00a0» ("
                + opinion.version.name() + "). Notre conclusion\u00a0: " + lower(OpinionNames.inWords(opinion.sense))
                + ".");
        opinion.words.lines().filter(line -> !line.isBlank()).forEach(letter::paragraph);
        OpinionFiles.conditions(letter, opinion);
        letter.heading(1, "Ce qui nous a été répondu");
        if (opinion.isAnswered()) {
            letter.paragraph("Le " + FrenchNames.french(opinion.answeredOn) + "\u00a0:");
            if (opinion.answer != null) {
                opinion.answer.lines().filter(line -> !line.isBlank()).forEach(letter::paragraph);
            }
            for (OpinionCondition each : opinion.conditions()) {
                letter.paragraph(
                        Run.bold((each.position + 1) + ". " + OpinionNames.inWords(each.answer) + ". "),
                        Run.plain(each.reason));
            }
        } else {
            letter.paragraph("Nous n’avons pas reçu de réponse à ce jour.");
        }
        letter.heading(1, "Ce que nous demandons");
        letter.paragraph(
                "Nous vous demandons d’établir un diagnostic de ces difficultés avec les habitants et les signataires du"
                        + " contrat de ville, et, si leur nature et leur importance le justifient, de soumettre au comité de pilotage ce"
                        + " diagnostic et les actions que vous préconisez pour y remédier.");
        letter.paragraph("Nous vous prions de croire, Madame la préfète, Monsieur le préfet, à notre considération.");
        letter.paragraph("Pour le conseil\u00a0: nom, qualité, signature");
        return OpinionFiles.write(letter.compose());
    }

    private static String lower(String words) {
        return words.substring(0, 1).toLowerCase(Locale.FRENCH) + words.substring(1);
    }
}
