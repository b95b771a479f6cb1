package fr.portevoix.contribution.task;

import fr.portevoix.contribution.SensitiveWords;
import fr.portevoix.contribution.Use;
import fr.portevoix.contribution.UseContributions;
import fr.portevoix.shared.media.Picture;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.territory.DayField;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Keeps what a service answers, once: the first answer stands, and those who spoke read it. */
@ApplicationScoped
public class AnswerTask {
    @Inject
    Clock clock;

    /** An answer as typed. */
    public record Typed(String outcome, String words, String day) {
        static final Typed NOTHING = new Typed("", "", "");

        Optional<TaskOutcome> chosen() {
            return Stream.of(TaskOutcome.values())
                    .filter(each -> each.name().equals(outcome))
                    .findFirst();
        }
    }

    /** The sentences that say what is wrong, in the language of the page. */
    record Sentences(String outcome, String words, String tooLong, String day) {}

    /** What is wrong with an answer. */
    Errors check(Typed typed, Sentences say) {
        Errors errors = Errors.none();
        Optional<TaskOutcome> chosen = typed.chosen();
        if (chosen.isEmpty()) {
            errors.add("reponse", say.outcome());
        }
        if (typed.words().length() > UseContributions.LONGEST) {
            errors.add("mots", say.tooLong());
        } else if (typed.words().isEmpty()
                && chosen.filter(TaskOutcome::needsWords).isPresent()) {
            errors.add("mots", say.words());
        }
        if (!typed.day().isBlank() && DayField.read(typed.day()).isEmpty()) {
            errors.add("jour", say.day());
        }
        return errors;
    }

    /** Keeps the answer, and the photo where one came (or null); false where there is one already. A service's words that may be sensitive wait to be read. */
    @Transactional
    public boolean answer(Task task, Typed typed, Picture picture, UUID by) {
        LocalDate today = LocalDate.now(clock);
        TaskOutcome outcome = typed.chosen().orElseThrow();
        boolean held = by == null && SensitiveWords.areIn(typed.words());
        int first = Task.update(
                "outcome = ?1, words = ?2, outcomeOn = ?3, answeredOn = ?4, answeredBy = ?5, wordsHeld = ?6"
                        + " where id = ?7 and answeredOn is null",
                outcome,
                typed.words().isEmpty() ? null : typed.words(),
                outcome.needsWords() ? null : DayField.read(typed.day()).orElse(null),
                today,
                by,
                held,
                task.id);
        if (first == 0) {
            return false;
        }
        if (picture != null) {
            TaskPhoto.of(Task.findById(task.id), picture, today).persist();
        }
        Use.update(
                "answer = ?1, answeredOn = ?2 where kind = ?3 and subjectId = ?4",
                told(outcome, held ? "" : typed.words()),
                today,
                Task.KIND,
                task.id);
        return true;
    }

    /** Lets the words that waited be read as somebody of the team leaves them; false where none waited. */
    @Transactional
    boolean release(Task task, String words) {
        int first = Task.update(
                "words = ?1, wordsHeld = false where id = ?2 and wordsHeld = true",
                words.isEmpty() ? null : words,
                task.id);
        if (first == 0) {
            return false;
        }
        Use.update("answer = ?1 where kind = ?2 and subjectId = ?3", told(task.outcome, words), Task.KIND, task.id);
        return true;
    }

    /** Lets everybody see the photo, or no longer; what it shows is said in words. */
    @Transactional
    public void show(Task task, boolean shown, String alt) {
        TaskPhoto.update(
                "shown = ?1, alt = ?2, reviewedOn = ?3 where task = ?4",
                shown,
                alt.isEmpty() ? null : alt,
                LocalDate.now(clock),
                task);
    }

    /** Erases the photo for good. */
    @Transactional
    void erasePhoto(Task task) {
        TaskPhoto.delete("task", task);
    }

    private static String told(TaskOutcome outcome, String words) {
        return (outcome.french() + ". " + words).strip();
    }
}
