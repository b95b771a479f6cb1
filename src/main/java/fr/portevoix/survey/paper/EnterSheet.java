package fr.portevoix.survey.paper;

import fr.portevoix.contribution.Channel;
import fr.portevoix.shared.database.Crossing;
import fr.portevoix.shared.database.Thing;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Sentences;
import fr.portevoix.survey.FormFields;
import fr.portevoix.survey.Questionnaire;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.SurveyConfig;
import fr.portevoix.survey.SurveyMessages;
import fr.portevoix.survey.Versions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Takes in what one of two people typed from a sheet: keeps the first entry, compares the second with it, and has the
 * response stored at once where they agree.
 */
@ApplicationScoped
public class EnterSheet {
    private static final int ATTEMPTS = 4;

    @Inject
    SettleSheet settleSheet;

    @Inject
    SurveyConfig config;

    @Inject
    Clock clock;

    /** Whether each sheet of a survey is entered by two people. */
    public boolean isTwice(Survey survey) {
        return PaperPlan.of(survey).doubleEntry;
    }

    /** What became of the entry. */
    public sealed interface Entered {
        /** The first entry is kept. */
        record Kept(SheetNumber number) implements Entered {}

        /** Both entries differ on so many questions. */
        record Different(SheetNumber number, int questions) implements Entered {}

        /** Both entries agree. */
        record Agreed(SheetNumber number, SettleSheet.Settled settled) implements Entered {}

        /** Some answers cannot be taken, or the number is wrong. */
        record Refused(Errors errors) implements Entered {}
    }

    /** Takes the entry in. */
    public Entered enter(Survey survey, String typedNumber, LocalDate day, FormFields form, UUID by) {
        Optional<SheetNumber> number = SheetNumber.read(typedNumber);
        if (number.isEmpty()) {
            return wrong("Recopiez le numéro imprimé sur la feuille : huit signes, en deux groupes de quatre.");
        }
        Questionnaire questionnaire = Questionnaire.of(survey, Versions.told(form));
        Errors flaws = questionnaire
                .judge(
                        questionnaire.fromForm(form),
                        Channel.PAPER,
                        Sentences.in(SurveyMessages.class, Wording.FRENCH),
                        config.mostWords())
                .errors();
        if (flaws.isAny()) {
            return new Entered.Refused(flaws);
        }
        for (int attempt = 1; ; attempt++) {
            try {
                Entered entered = QuarkusTransaction.requiringNew()
                        .call(() -> keep(survey, number.get(), day, TypedSheet.of(form), by));
                return entered instanceof Entered.Different different && different.questions() == 0
                        ? agreed(survey, number.get(), by)
                        : entered;
            } catch (RuntimeException crossed) {
                if (attempt == ATTEMPTS || !Crossing.isCause(crossed)) {
                    throw crossed;
                }
            }
        }
    }

    private Entered agreed(Survey survey, SheetNumber number, UUID by) {
        PaperSheet sheet = PaperSheet.numbered(survey, number).orElseThrow();
        return new Entered.Agreed(number, settleSheet.settle(sheet, Set.of(), by));
    }

    private Entered keep(Survey survey, SheetNumber number, LocalDate day, TypedSheet typed, UUID by) {
        PaperSheet sheet = PaperSheet.numbered(survey, number).orElse(null);
        if (sheet == null) {
            first(survey, number, day, typed, by);
            return new Entered.Kept(number);
        }
        if (sheet.storedOn != null) {
            return wrong("Cette feuille a déjà été saisie deux fois : sa réponse est enregistrée.");
        }
        if (sheet.twice()) {
            return wrong("Cette feuille a déjà été saisie deux fois : il reste à choisir entre les deux saisies.");
        }
        if (sheet.firstBy.equals(by)) {
            return typed.repeats(TypedSheet.read(sheet.firstFields))
                    ? new Entered.Kept(number)
                    : wrong("Vous avez déjà saisi cette feuille : une autre personne la saisit à son tour.");
        }
        return second(sheet, number, day, typed, by);
    }

    private void first(Survey survey, SheetNumber number, LocalDate day, TypedSheet typed, UUID by) {
        PaperSheet sheet = new PaperSheet();
        sheet.survey = Thing.getEntityManager().getReference(Survey.class, survey.id);
        sheet.number = number.signs();
        sheet.day = day;
        sheet.firstBy = by;
        sheet.firstOn = LocalDate.now(clock);
        sheet.firstFields = typed.json();
        sheet.persistAndFlush();
    }

    private Entered second(PaperSheet sheet, SheetNumber number, LocalDate day, TypedSheet typed, UUID by) {
        // A condition rather than a lock: of two people who send at the same moment, one is told.
        int taken = PaperSheet.update(
                "secondBy = ?1, secondOn = ?2, secondFields = ?3, day = ?4 where id = ?5 and secondBy is null",
                by,
                LocalDate.now(clock),
                typed.json(),
                day.isBefore(sheet.day) ? day : sheet.day,
                sheet.id);
        if (taken == 0) {
            return wrong("Cette feuille vient d’être saisie par quelqu’un d’autre.");
        }
        Thing.getEntityManager().refresh(sheet);
        List<Comparison.Line> lines = Comparison.of(sheet).lines();
        for (Comparison.Line line : lines) {
            PaperComparison comparison = new PaperComparison();
            comparison.sheet = sheet;
            comparison.question = line.code();
            comparison.same = line.same();
            comparison.persist();
        }
        return new Entered.Different(
                number, (int) lines.stream().filter(line -> !line.same()).count());
    }

    private static Entered wrong(String sentence) {
        return new Entered.Refused(Errors.none().add("feuille", sentence));
    }
}
