package fr.portevoix.workshop.street;

import fr.portevoix.account.Audit;
import fr.portevoix.territory.Quartier;
import fr.portevoix.workshop.Phase;
import fr.portevoix.workshop.Workshop;
import fr.portevoix.workshop.WorkshopQuestion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Keeps the questions of a session; one whose words stay is the same question, so its answers stay under it. */
@ApplicationScoped
public class KeepQuestions {
    @Inject
    Audit audit;

    /** A question as typed; {@code quartier} is null where it is asked everywhere. */
    public record Typed(String body, Phase phase, Quartier quartier) {}

    /** Replaces the questions of a session by these, in this order. */
    @Transactional
    public void keep(Workshop workshop, List<Typed> typed) {
        Workshop stored = Workshop.findById(workshop.id);
        List<WorkshopQuestion> before = new java.util.ArrayList<>(WorkshopQuestion.of(stored));
        int position = 0;
        for (Typed one : typed) {
            Optional<WorkshopQuestion> same = before.stream()
                    .filter(question -> question.body.equalsIgnoreCase(one.body()))
                    .findFirst();
            WorkshopQuestion question = same.orElseGet(WorkshopQuestion::new);
            same.ifPresent(before::remove);
            question.workshop = stored;
            question.body = one.body();
            question.phase = one.phase();
            question.quartier = one.quartier();
            question.position = ++position;
            question.persist();
        }
        before.forEach(gone -> gone.delete());
        audit.keep("workshop.questions", stored.contract.id, "workshop", stored.id, null);
    }
}
