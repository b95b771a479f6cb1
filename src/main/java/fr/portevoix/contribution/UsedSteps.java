package fr.portevoix.contribution;

import fr.portevoix.contribution.TraceStep.Stage;
import fr.portevoix.contribution.task.Task;
import fr.portevoix.contribution.task.TaskWords;
import fr.portevoix.shared.time.InWords;
import fr.portevoix.shared.web.Sentences;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was made of a contribution, as steps of its trace. */
@ApplicationScoped
class UsedSteps implements TraceSource {
    @Override
    public List<TraceStep> steps(Contribution contribution, Locale language) {
        // A use would tell what words with the referent are about.
        if (contribution.isAside()) {
            return List.of();
        }
        ContributionMessages say = Sentences.in(ContributionMessages.class, language.toLanguageTag());
        List<Use> uses = Use.of(contribution);
        boolean taken = uses.stream().anyMatch(use -> use.relation != Relation.ASIDE);
        List<TraceStep> steps = new ArrayList<>();
        for (Use use : uses) {
            // Who set words aside did not know yet that they would be of use.
            if (use.relation != Relation.ASIDE || !taken) {
                steps.add(step(use, relation(use), label(use, say, language.toLanguageTag()), use.reason, use.usedOn));
            }
            if (use.answeredOn != null) {
                steps.add(step(use, "answered", answer(use, language.toLanguageTag()), null, use.answeredOn));
            }
        }
        return steps;
    }

    /** A service's answer in the reader's language, as far as it was chosen among sentences. */
    private static String answer(Use use, String language) {
        return Optional.of(use)
                .filter(each -> each.kind.equals(Task.KIND) && each.subjectId != null)
                .flatMap(each -> Task.<Task>findByIdOptional(each.subjectId))
                .filter(Task::isAnswered)
                .map(task -> TaskWords.answer(task, language))
                .orElse(use.answer);
    }

    private static String relation(Use use) {
        return use.relation.name().toLowerCase(Locale.ROOT);
    }

    private static String label(Use use, ContributionMessages say, String language) {
        if (use.relation == Relation.ASIDE) {
            return say.used("aside");
        }
        return use.untilOn == null || use.answeredOn != null
                ? use.label
                : say.usedUntil(use.label, InWords.day(use.untilOn, language));
    }

    private static TraceStep step(Use use, String relation, String label, String reason, LocalDate day) {
        String id = String.valueOf(use.subjectId == null ? use.id : use.subjectId);
        return new TraceStep(Stage.USED, use.kind, id, use.version, relation, reason, label, use.address, day);
    }
}
