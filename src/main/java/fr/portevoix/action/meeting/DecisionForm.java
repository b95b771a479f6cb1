package fr.portevoix.action.meeting;

import fr.portevoix.action.Outcome;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.territory.DayField;
import fr.portevoix.territory.Quartier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;

/** What was decided as it is typed, in a draft or in an erratum. */
public class DecisionForm {
    @RestForm
    public String sens;

    @RestForm
    public String changements;

    @RestForm
    public String jusque;

    @RestForm
    public String raison;

    @RestForm
    public String dit;

    @RestForm
    public List<String> quartier = List.of();

    static DecisionForm of(Decision decision) {
        DecisionForm form = new DecisionForm();
        form.read(new Standing(decision.outcome, decision.changes, decision.deferredUntil, decision.reason));
        form.dit = decision.said;
        form.quartier = decision.quartiers.stream().map(each -> each.slug).toList();
        return form;
    }

    /** Fills what an erratum may put right. */
    void read(Standing standing) {
        sens = standing.outcome().name();
        changements = standing.changes();
        jusque = DayField.write(standing.deferredUntil());
        raison = standing.reason();
    }

    Optional<Outcome> outcome() {
        return Arrays.stream(Outcome.values())
                .filter(each -> each.name().equals(sens))
                .findFirst();
    }

    /** What is wrong; {@code held} is the day of the meeting, before which nothing can be put off to. */
    Errors errors(LocalDate held) {
        Errors errors = Errors.none();
        Optional<Outcome> outcome = outcome();
        if (outcome.isEmpty()) {
            errors.add("sens", "Dites ce qui a été décidé.");
        }
        if (outcome.filter(Outcome.ADOPTED_WITH_CHANGES::equals).isPresent()
                && Typed.text(changements).isEmpty()) {
            errors.add("changements", "Dites ce qui change.");
        }
        if (outcome.filter(Outcome.DEFERRED::equals).isPresent()) {
            Optional<LocalDate> until = DayField.read(jusque);
            if (until.isEmpty()) {
                errors.add("jusque", "Dites jusqu’à quand, sous la forme 2024-01-31.");
            } else if (!until.get().isAfter(held)) {
                errors.add("jusque", "Cette date n’est pas après la réunion.");
            }
        }
        if (Typed.text(raison).isEmpty()) {
            errors.add("raison", "Donnez la raison, dans des mots que chacun comprend.");
        }
        Typed.atMost(5_000, "changements", Typed.text(changements), errors);
        Typed.atMost(5_000, "raison", Typed.text(raison), errors);
        Typed.atMost(2_000, "dit", Typed.text(dit), errors);
        return errors;
    }

    /** What was typed, without what does not belong to its outcome; only where nothing is wrong. */
    Standing standing() {
        Outcome told = outcome().orElseThrow();
        return new Standing(
                told,
                told == Outcome.ADOPTED_WITH_CHANGES ? Typed.text(changements) : null,
                told == Outcome.DEFERRED ? DayField.read(jusque).orElseThrow() : null,
                Typed.text(raison));
    }

    /** Puts what was typed into a draft; only where nothing is wrong. */
    void into(Decision decision, List<Quartier> known) {
        Standing standing = standing();
        decision.outcome = standing.outcome();
        decision.changes = standing.changes();
        decision.deferredUntil = standing.deferredUntil();
        decision.reason = standing.reason();
        decision.said = Typed.orNull(Typed.text(dit));
        decision.quartiers = Typed.quartiers(known, quartier);
    }
}
