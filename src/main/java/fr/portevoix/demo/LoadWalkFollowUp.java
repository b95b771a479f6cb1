package fr.portevoix.demo;

import fr.portevoix.contribution.task.Addressee;
import fr.portevoix.contribution.task.AnswerTask;
import fr.portevoix.contribution.task.HandOn;
import fr.portevoix.contribution.task.Task;
import fr.portevoix.shared.media.Picture;
import fr.portevoix.walk.Walk;
import fr.portevoix.walk.compare.CompareWalks;
import fr.portevoix.walk.debrief.AgreeOnObservation;
import fr.portevoix.walk.debrief.JoinObservations;
import fr.portevoix.walk.follow.FollowWalk;
import fr.portevoix.walk.follow.Followed;
import fr.portevoix.walk.follow.HandOnThings;
import fr.portevoix.walk.observe.Observation;
import fr.portevoix.walk.observe.Priority;
import fr.portevoix.walk.report.ComposeReport;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** What came after the walks: one thing noted twice and joined, two handed on and answered, a report, two walks compared. */
@ApplicationScoped
class LoadWalkFollowUp {
    private static final String SERVICE = "Voirie et éclairage (exemple fictif)";

    @Inject
    JoinObservations joinObservations;

    @Inject
    AgreeOnObservation agreeOnObservation;

    @Inject
    FollowWalk followWalk;

    @Inject
    HandOnThings handOnThings;

    @Inject
    AnswerTask answerTask;

    @Inject
    ComposeReport composeReport;

    @Inject
    CompareWalks compareWalks;

    @Inject
    Clock clock;

    void load(Walk before, Walk walk) {
        QuarkusTransaction.requiringNew().run(() -> lastYear(Walk.findById(before.id)));
        QuarkusTransaction.requiringNew().run(() -> thisYear(Walk.findById(walk.id)));
        QuarkusTransaction.requiringNew()
                .run(() -> compareWalks.find(Walk.findById(before.id), Walk.findById(walk.id), 1, 6, true));
    }

    /** The pavement was mended; the light is planned, and its date has passed. */
    private void lastYear(Walk walk) {
        hand(walk, List.of(1, 3), 30);
        LocalDate today = LocalDate.now(clock);
        List<Task> tasks =
                Task.list("addressee.contract = ?1 and about like ?2 order by about", walk.contract, walk.title + "%");
        Picture after = DemoPhotos.street(true);
        answerTask.answer(
                tasks.get(0),
                new AnswerTask.Typed(
                        "DONE",
                        "Le trottoir est refait sur trente mètres.",
                        today.minusDays(60).toString()),
                after,
                null);
        answerTask.show(tasks.get(0), true, "Le trottoir refait devant l’école (dessin fictif)");
        answerTask.answer(
                tasks.get(1),
                new AnswerTask.Typed("PLANNED", "", today.minusDays(20).toString()),
                null,
                null);
        composeReport.keep(walk, "Il faisait beau. Quatorze personnes ont marché une heure. Tout ceci est fictif.");
        composeReport.publish(walk);
    }

    private void thisYear(Walk walk) {
        joinObservations.join(walk, 1, 5);
        Observation dark = Observation.at(walk, 1).orElseThrow();
        agreeOnObservation.priority(walk, dark, Priority.FIRST);
        hand(walk, List.of(1), 25);
    }

    private void hand(Walk walk, List<Integer> numbers, int days) {
        List<Followed> things = followWalk.read(walk).stream()
                .filter(each -> numbers.contains(each.number()))
                .toList();
        handOnThings.hand(
                walk,
                things,
                new HandOn.To(
                        Addressee.of(walk.contract).stream()
                                .filter(each -> each.name.equals(SERVICE))
                                .findFirst()
                                .orElse(null),
                        new HandOn.Fresh(SERVICE, "Dominique Exemple", "voirie@demo.example"),
                        LocalDate.now(clock).plusDays(days)),
                "Ces constats ont été faits ensemble, en marchant. Vous pouvez y répondre.",
                null);
    }
}
