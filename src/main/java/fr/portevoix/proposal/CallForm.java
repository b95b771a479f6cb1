package fr.portevoix.proposal;

import fr.portevoix.contribution.Consultation;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.DayField;
import org.jboss.resteasy.reactive.RestForm;

/** A call for proposals as it is typed: French and Arabic side by side. */
public class CallForm {
    private static final int LONGEST_TITLE = 150;
    private static final int LONGEST_TEXT = 5_000;
    private static final int MOST_DAYS = 60;

    @RestForm
    public String consultation;

    @RestForm
    public String titre;

    @RestForm
    public String titreAr;

    @RestForm
    public String presentation;

    @RestForm
    public String presentationAr;

    @RestForm
    public String debut;

    @RestForm
    public String fin;

    @RestForm
    public String delai;

    @RestForm
    public String publiee;

    static CallForm of(ProposalCall call) {
        CallForm form = new CallForm();
        form.consultation = call.consultation.slug;
        form.titre = call.title.french();
        form.titreAr = call.title.only("ar");
        form.presentation = call.presentation == null ? "" : call.presentation.french();
        form.presentationAr = call.presentation == null ? "" : call.presentation.only("ar");
        form.debut = DayField.write(call.opensOn);
        form.fin = DayField.write(call.closesOn);
        form.delai = String.valueOf(call.moderationDays);
        form.publiee = call.published ? "true" : null;
        return form;
    }

    static CallForm empty() {
        CallForm form = new CallForm();
        form.delai = "5";
        return form;
    }

    Errors errors(Contract contract) {
        Errors errors = Errors.none();
        if (text(titre).isEmpty() || text(titre).length() > LONGEST_TITLE) {
            errors.add("titre", "Donnez un titre en français, de " + LONGEST_TITLE + " signes au plus.");
        }
        if (text(presentation).length() > LONGEST_TEXT || text(presentationAr).length() > LONGEST_TEXT) {
            errors.add("presentation", "Au plus 5\u00a0000 signes.");
        }
        if (Consultation.at(contract, text(consultation)).isEmpty()) {
            errors.add("consultation", "Choisissez la consultation à laquelle cet appel appartient.");
        }
        DayField.check("debut", debut, errors);
        DayField.check("fin", fin, errors);
        DayField.read(debut).ifPresent(from -> DayField.read(fin)
                .filter(until -> until.isBefore(from))
                .ifPresent(until -> errors.add("fin", "Le dernier jour vient avant le premier.")));
        if (!text(delai).matches("\\d{1,2}") || days() < 1 || days() > MOST_DAYS) {
            errors.add("delai", "Un nombre de jours, de 1 à " + MOST_DAYS + ".");
        }
        return errors;
    }

    void into(ProposalCall call, Contract contract) {
        call.contract = contract;
        call.consultation = Consultation.at(contract, text(consultation)).orElseThrow();
        Wording title = call.title == null ? Wording.french("") : call.title;
        call.title = title.with("fr", text(titre)).with("ar", text(titreAr));
        Wording presentation = call.presentation == null ? Wording.french("") : call.presentation;
        call.presentation = presentation.with("fr", text(this.presentation)).with("ar", text(presentationAr));
        call.opensOn = DayField.read(debut).orElse(null);
        call.closesOn = DayField.read(fin).orElse(null);
        call.moderationDays = days();
        call.published = publiee != null;
    }

    private int days() {
        return Integer.parseInt(text(delai));
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }
}
