package fr.portevoix.action.meeting;

import fr.portevoix.shared.web.Errors;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.DayField;
import org.jboss.resteasy.reactive.RestForm;

/** A meeting as it is typed: who, when, where, and what helps people to come. */
public class MeetingForm {
    @RestForm
    public String instance;

    @RestForm
    public String titre;

    @RestForm
    public String jour;

    @RestForm
    public String debut;

    @RestForm
    public String fin;

    @RestForm
    public String lieu;

    @RestForm
    public String acces;

    @RestForm
    public String annoncee;

    @RestForm
    public String annulee;

    static MeetingForm of(Meeting meeting) {
        MeetingForm form = new MeetingForm();
        form.instance = meeting.body.slug;
        form.titre = meeting.title;
        form.jour = DayField.write(meeting.heldOn);
        form.debut = meeting.beginsAt == null ? "" : meeting.beginsAt.toString();
        form.fin = meeting.endsAt == null ? "" : meeting.endsAt.toString();
        form.lieu = meeting.place;
        form.acces = meeting.access;
        form.annoncee = meeting.announced ? "true" : null;
        form.annulee = meeting.cancelled ? "true" : null;
        return form;
    }

    Errors errors(Contract contract) {
        Errors errors = Errors.none();
        if (Body.at(contract, Typed.line(instance)).isEmpty()) {
            errors.add("instance", "Choisissez l’instance qui se réunit.");
        }
        String title = Typed.line(titre);
        if (title.isEmpty() || title.length() > 200) {
            errors.add("titre", "Donnez un titre, de 200 caractères au plus.");
        }
        if (DayField.read(jour).isEmpty()) {
            errors.add("jour", "Donnez le jour sous la forme 2024-01-31.");
        }
        hour("debut", debut, errors);
        hour("fin", fin, errors);
        if (!Typed.line(fin).isEmpty() && Typed.line(debut).isEmpty()) {
            errors.add("debut", "Donnez aussi l’heure du début.");
        }
        Typed.hour(debut)
                .flatMap(from -> Typed.hour(fin).filter(until -> !until.isAfter(from)))
                .ifPresent(until -> errors.add("fin", "La fin est avant le début."));
        Typed.atMost(300, "lieu", Typed.line(lieu), errors);
        Typed.atMost(2_000, "acces", Typed.text(acces), errors);
        if (isAnnounced() && Typed.line(lieu).isEmpty()) {
            errors.add("lieu", "Pour l’annoncer, dites où elle se tient.");
        }
        return errors;
    }

    private static void hour(String field, String typed, Errors errors) {
        if (!Typed.line(typed).isEmpty() && Typed.hour(typed).isEmpty()) {
            errors.add(field, "Écrivez l’heure sous la forme 18:30.");
        }
    }

    boolean isAnnounced() {
        return "true".equals(annoncee);
    }

    /** Puts what was typed into the meeting; only where nothing is wrong. */
    void into(Meeting meeting) {
        meeting.body = Body.at(meeting.contract, Typed.line(instance)).orElseThrow();
        meeting.title = Typed.line(titre);
        meeting.heldOn = DayField.read(jour).orElseThrow();
        meeting.beginsAt = Typed.hour(debut).orElse(null);
        meeting.endsAt = Typed.hour(fin).orElse(null);
        meeting.place = Typed.orNull(Typed.line(lieu));
        meeting.access = Typed.orNull(Typed.text(acces));
        meeting.announced = isAnnounced();
        meeting.cancelled = "true".equals(annulee);
    }
}
