package fr.portevoix.council;

import fr.portevoix.action.meeting.Body;
import fr.portevoix.action.meeting.Typed;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Languages;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.DayField;
import fr.portevoix.territory.Quartier;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;

/** Somebody's seat as it is typed; without an address, the team writes for them. */
public class MemberForm {
    private static final int LONGEST = 100;

    @RestForm
    public String membre;

    @RestForm
    public String courriel;

    @RestForm
    public String college;

    @RestForm
    public String mandat;

    @RestForm
    public String choisi;

    @RestForm
    public String observe;

    @RestForm
    public String nomme;

    @RestForm
    public String depuis;

    @RestForm
    public String jusque;

    @RestForm
    public String habite;

    /** Of the mails that the council sends. */
    @RestForm
    public String langue;

    static MemberForm empty() {
        return new MemberForm();
    }

    static MemberForm of(Member member) {
        MemberForm form = new MemberForm();
        form.membre = member.name;
        form.courriel = member.person == null ? "" : member.person.email;
        form.college = member.college;
        form.mandat = member.mandate;
        form.choisi = member.chosen;
        form.observe = member.observer ? "true" : null;
        form.nomme = member.named ? "true" : null;
        form.depuis = DayField.write(member.fromOn);
        form.jusque = DayField.write(member.untilOn);
        form.habite = member.quartier == null ? "" : member.quartier.slug;
        form.langue = member.language;
        return form;
    }

    /** What is wrong with it; {@code known} is the seat that it changes, null for a new one. */
    Errors errors(Body body, Member known, LocalDate today) {
        Errors errors = Errors.none();
        String name = Typed.line(membre);
        if (name.isEmpty() || name.length() > 120) {
            errors.add("membre", "Écrivez le prénom et le nom (120 caractères au plus).");
        }
        String email = Typed.line(courriel);
        if (!email.isEmpty()) {
            SeatMember.flawOf(body, name, email, known, today).ifPresent(flaw -> errors.add("courriel", flaw));
        }
        Typed.atMost(LONGEST, "college", Typed.line(college), errors);
        Typed.atMost(LONGEST, "mandat", Typed.line(mandat), errors);
        Typed.atMost(LONGEST, "choisi", Typed.line(choisi), errors);
        DayField.check("depuis", depuis, errors);
        DayField.check("jusque", jusque, errors);
        LocalDate from = DayField.read(depuis).orElse(today);
        DayField.read(jusque)
                .filter(until -> until.isBefore(from))
                .ifPresent(until -> errors.add("jusque", "La fin est avant le début."));
        if (!Typed.line(habite).isEmpty()
                && Quartier.at(body.contract, Typed.line(habite)).isEmpty()) {
            errors.add("habite", "Ce contrat n’a pas ce quartier.");
        }
        if (!Typed.line(langue).isEmpty() && !Languages.isOffered(Typed.line(langue))) {
            errors.add("langue", "Choisissez parmi\u00a0: " + String.join(", ", Languages.offered()) + ".");
        }
        return errors;
    }

    /** The seat; only where nothing is wrong. */
    SeatMember.Seat seat(Contract contract) {
        return new SeatMember.Seat(
                Typed.line(membre),
                Typed.orNull(Typed.line(courriel)),
                Typed.orNull(Typed.line(college)),
                Typed.orNull(Typed.line(mandat)),
                Typed.orNull(Typed.line(choisi)),
                "true".equals(observe),
                "true".equals(nomme),
                DayField.read(depuis).orElse(null),
                DayField.read(jusque).orElse(null),
                Typed.line(habite).isEmpty()
                        ? null
                        : Quartier.at(contract, Typed.line(habite)).orElseThrow(),
                Typed.line(langue).isEmpty() ? Wording.FRENCH : Typed.line(langue));
    }
}
