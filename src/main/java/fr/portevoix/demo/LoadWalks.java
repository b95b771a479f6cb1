package fr.portevoix.demo;

import fr.portevoix.contribution.Consultation;
import fr.portevoix.document.RowReport;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.FormKey;
import fr.portevoix.territory.Contract;
import fr.portevoix.walk.KeepWalk;
import fr.portevoix.walk.Stop;
import fr.portevoix.walk.Walk;
import fr.portevoix.walk.WalkForm;
import fr.portevoix.walk.WalkGuide;
import fr.portevoix.walk.WalkTheme;
import fr.portevoix.walk.debrief.ReviewForm;
import fr.portevoix.walk.debrief.ReviewObservation;
import fr.portevoix.walk.observe.KeepObservation;
import fr.portevoix.walk.observe.NoteForm;
import fr.portevoix.walk.observe.Observation;
import fr.portevoix.walk.observe.ObservationPhoto;
import fr.portevoix.walk.route.KeepRoute;
import fr.portevoix.walk.route.Route;
import fr.portevoix.walk.route.Spot;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * Brings walks in through the desk's and the telephones' own doors, with a few fictitious notes: one of last year, the same
 * way just walked again, and one to come.
 */
@ApplicationScoped
class LoadWalks {
    private static final String ROUTE =
            "43.2118 2.3470\n43.2124 2.3492\n43.2133 2.3509\n43.2145 2.3521\n43.2152 2.3543";

    private static final List<String> STOPS =
            List.of("Le parvis de l’école", "Le passage couvert", "Le square", "L’arrêt de bus");

    /** Kind, which theme, how bad, words, which stop. */
    private record Note(String kind, int theme, String severity, String words, int stop) {}

    private static final List<Note> NOTES = List.of(
            new Note("PROBLEM", 2, "2", "Le passage est noir dès dix-huit heures\u00a0: deux lampes sont cassées.", 1),
            new Note("GOOD", 3, "", "Le square est bien tenu, les enfants y restent après l’école.", 2),
            new Note("IDEA", 7, "", "Un banc à l’arrêt de bus, pour attendre assis avec les courses.", 3),
            new Note("PROBLEM", 0, "1", "Les encombrants restent plusieurs jours au coin de la rue.", 0),
            new Note("PROBLEM", 2, "3", "Deux lampes cassées dans le passage : on ne voit pas le sol.", 1),
            new Note("GOOD", 1, "", "Le trottoir est refait devant l’école, les poussettes passent.", 0));

    private static final List<Note> BEFORE = List.of(
            new Note("PROBLEM", 1, "2", "Le trottoir est défoncé devant l’école, les poussettes vont sur la route.", 0),
            new Note("PROBLEM", 0, "1", "Des encombrants restent au coin de la rue.", 0),
            new Note("PROBLEM", 2, "2", "Le passage est noir : une lampe est cassée.", 1));

    @Inject
    KeepWalk keepWalk;

    @Inject
    KeepRoute keepRoute;

    @Inject
    KeepObservation keepObservation;

    @Inject
    ReviewObservation reviewObservation;

    @Inject
    LoadWalkFollowUp followUp;

    @Inject
    Clock clock;

    /** With a request of its own, as the record of acts asks who is signed in: nobody. */
    @ActivateRequestContext
    void load(Contract contract) {
        QuarkusTransaction.requiringNew().run(() -> consultation(Contract.findById(contract.id)));
        Walk before = walked(contract, "De l’école à l’arrêt de bus, l’an dernier", -240, BEFORE, 3);
        Walk walk = walked(contract, "De l’école à l’arrêt de bus", -2, NOTES, 3);
        followUp.load(before, walk);
        QuarkusTransaction.requiringNew().run(() -> coming(Contract.findById(contract.id)));
    }

    private static void consultation(Contract contract) {
        Consultation consultation = new Consultation();
        consultation.contract = contract;
        consultation.slug = "diagnostics";
        consultation.title = Wording.french("Diagnostics en marchant")
                .with("ar", "جولات في الأحياء")
                .with("en", "Walking diagnostics");
        consultation.presentation = Wording.french(
                "Ce que l’on voit ensemble en marchant dans les quartiers. Les observations montrées ici sont fictives.");
        consultation.opensOn = LocalDate.of(2023, 3, 1);
        consultation.closesOn = LocalDate.of(2030, 12, 31);
        consultation.published = true;
        consultation.persist();
    }

    private Walk walked(Contract contract, String title, int days, List<Note> notes, int published) {
        Walk walk = QuarkusTransaction.requiringNew().call(() -> held(Contract.findById(contract.id), title, days));
        QuarkusTransaction.requiringNew().run(() -> note(Walk.findById(walk.id), notes));
        QuarkusTransaction.requiringNew().run(() -> publish(Walk.findById(walk.id), published));
        return walk;
    }

    private Walk held(Contract contract, String title, int days) {
        WalkForm form = form(WalkGuide.GENERAL, title, days);
        form.publics = List.of("Habitants", "Bailleur", "Services de la ville", "Associations");
        form.nombre = List.of("9", "1", "2", "2");
        Walk walk = keepWalk.begin(contract, form);
        keepRoute.keep(walk, Route.read(ROUTE, new RowReport()));
        List<String> spots = ROUTE.lines().toList();
        for (int at = 0; at < STOPS.size(); at++) {
            Stop stop = new Stop();
            stop.walk = walk;
            stop.name = STOPS.get(at);
            stop.stand(Spot.read(spots.get(at)).orElseThrow());
            keepRoute.add(stop);
        }
        return walk;
    }

    private void note(Walk walk, List<Note> notes) {
        List<WalkTheme> themes = WalkTheme.of(walk);
        List<Stop> stops = Stop.of(walk);
        for (Note note : notes) {
            keepObservation.keep(
                    walk,
                    new NoteForm(
                            FormKey.fresh(),
                            note.kind(),
                            themes.get(note.theme()).id.toString(),
                            note.severity(),
                            note.words(),
                            stops.get(note.stop()).id.toString(),
                            "",
                            "",
                            "",
                            List.of(note.stop() == 1 || note.theme() == 1 ? DemoPhotos.text(note.kind()) : "", "", ""),
                            false),
                    FormKey.fresh(),
                    "fr");
        }
    }

    /** What was read so far; the others wait, as they do on the morning after. */
    private void publish(Walk walk, int many) {
        for (Observation each : Observation.of(walk)) {
            if (each.number > many && each.number < 5) {
                continue;
            }
            ReviewForm form = new ReviewForm();
            form.genre = each.kind.name();
            form.theme = each.theme.id.toString();
            form.gravite = each.severity == null ? "" : each.severity.toString();
            form.arret = each.stop.id.toString();
            form.service = each.theme.position == 3 ? "Éclairage public" : "";
            form.mots = each.contribution.body;
            reviewObservation.keep(walk, each, form, null);
            List<ObservationPhoto> photos = ObservationPhoto.list("observation", each);
            reviewObservation.publish(
                    walk,
                    each,
                    photos.stream().map(photo -> photo.id.toString()).toList());
        }
    }

    private void coming(Contract contract) {
        WalkForm form = form(WalkGuide.WOMEN, "Marche exploratoire de femmes", 20);
        form.debut = "18:00";
        form.fin = "19:30";
        keepWalk.begin(contract, form);
    }

    private WalkForm form(WalkGuide guide, String title, int days) {
        WalkForm form = WalkForm.of(guide);
        form.titre = title;
        form.consultation = "diagnostics";
        form.jour = LocalDate.now(clock).plusDays(days).toString();
        form.debut = "14:00";
        form.fin = "15:30";
        form.lieu = "Devant l’école (adresse fictive)";
        form.acces = "Parcours plat, une heure environ, avec deux pauses assises. Poussettes et fauteuils bienvenus.";
        form.quartier = List.of("bastide-pont-vieux");
        form.publics = List.of();
        return form;
    }
}
