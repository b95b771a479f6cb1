package fr.portevoix.action.meeting;

import fr.portevoix.shared.web.Errors;
import fr.portevoix.territory.DayField;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;

/** A seat on a body as it is typed. */
public class SeatForm {
    @RestForm
    public String institution;

    @RestForm
    public String nom;

    @RestForm
    public String qualite;

    @RestForm
    public String depuis;

    @RestForm
    public String jusque;

    Errors errors() {
        Errors errors = Errors.none();
        String typed = Typed.line(institution);
        if (typed.isEmpty() || typed.length() > 200) {
            errors.add(
                    "institution",
                    "Dites qui siège, en 200 caractères au plus\u00a0: une institution, une association…");
        }
        Typed.atMost(200, "siege-nom", Typed.line(nom), errors);
        Typed.atMost(100, "qualite", Typed.line(qualite), errors);
        DayField.check("depuis", depuis, errors);
        DayField.check("jusque", jusque, errors);
        LocalDate from = DayField.read(depuis).orElse(null);
        LocalDate until = DayField.read(jusque).orElse(null);
        if (from != null && until != null && until.isBefore(from)) {
            errors.add("jusque", "La fin est avant le début.");
        }
        return errors;
    }

    /** A seat on this body; only where nothing is wrong. */
    Membership on(Body body) {
        Membership seat = new Membership();
        seat.body = body;
        seat.institution = Typed.line(institution);
        seat.name = Typed.orNull(Typed.line(nom));
        seat.capacity = Typed.orNull(Typed.line(qualite));
        seat.fromOn = DayField.read(depuis).orElse(null);
        seat.untilOn = DayField.read(jusque).orElse(null);
        return seat;
    }
}
