package fr.portevoix.contribution;

import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.territory.DayField;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;

/** A consultation as it is typed: French and Arabic side by side. */
public class ConsultationForm {
    private static final int LONGEST = 20_000;

    @RestForm
    public String titre;

    @RestForm
    public String titreAr;

    @RestForm
    public String presentation;

    @RestForm
    public String presentationAr;

    @RestForm
    public String ouvert;

    @RestForm
    public String ouvertAr;

    @RestForm
    public String decide;

    @RestForm
    public String decideAr;

    @RestForm
    public String debut;

    @RestForm
    public String fin;

    @RestForm
    public String niveau;

    @RestForm
    public String publiee;

    @RestForm
    public String information;

    @RestForm
    public String informationAr;

    static ConsultationForm of(Consultation consultation, InformationText text) {
        ConsultationForm form = new ConsultationForm();
        form.titre = consultation.title.french();
        form.titreAr = consultation.title.only("ar");
        form.presentation = french(consultation.presentation);
        form.presentationAr = arabic(consultation.presentation);
        form.ouvert = french(consultation.openToChange);
        form.ouvertAr = arabic(consultation.openToChange);
        form.decide = french(consultation.whoDecides);
        form.decideAr = arabic(consultation.whoDecides);
        form.debut = consultation.opensOn == null ? "" : consultation.opensOn.toString();
        form.fin = consultation.closesOn == null ? "" : consultation.closesOn.toString();
        form.niveau = consultation.level.name();
        form.publiee = consultation.published ? "true" : null;
        form.information = text == null ? "" : french(text.body);
        form.informationAr = text == null ? "" : arabic(text.body);
        return form;
    }

    Errors errors() {
        Errors errors = Errors.none();
        if (blank(titre)) {
            errors.add("titre", "Donnez un titre en français.");
        } else if (titre.length() > 200) {
            errors.add("titre", "Ce titre dépasse 200 caractères.");
        }
        longest(errors, "presentation", presentation, presentationAr);
        longest(errors, "ouvert", ouvert, ouvertAr);
        longest(errors, "decide", decide, decideAr);
        longest(errors, "information", information, informationAr);
        if (ContributionFilter.named(ParticipationLevel.class, niveau).isEmpty()) {
            errors.add("niveau", "Choisissez le niveau de participation.");
        }
        if (!blank(debut) && day(debut) == null) {
            errors.add("debut", "Cette date ne se lit pas.");
        }
        if (!blank(fin) && day(fin) == null) {
            errors.add("fin", "Cette date ne se lit pas.");
        }
        if (day(debut) != null && day(fin) != null && day(fin).isBefore(day(debut))) {
            errors.add("fin", "La fin est avant le début.");
        }
        if ("true".equals(publiee) && blank(information)) {
            errors.add(
                    "information",
                    "Avant de publier, écrivez ce que les habitants doivent savoir de leurs données : la base légale, qui"
                            + " lit, combien de temps c’est gardé.");
        }
        return errors;
    }

    /** Puts what was typed into the consultation; only where nothing is wrong. */
    void into(Consultation consultation) {
        consultation.title = wording(titre, titreAr);
        consultation.presentation = wording(presentation, presentationAr);
        consultation.openToChange = wording(ouvert, ouvertAr);
        consultation.whoDecides = wording(decide, decideAr);
        consultation.opensOn = day(debut);
        consultation.closesOn = day(fin);
        consultation.level =
                ContributionFilter.named(ParticipationLevel.class, niveau).orElseThrow();
        consultation.published = "true".equals(publiee);
    }

    /** What people are told about their data, as typed. */
    Wording informationText() {
        return wording(information, informationAr);
    }

    private static void longest(Errors errors, String field, String french, String arabic) {
        if ((french != null && french.length() > LONGEST) || (arabic != null && arabic.length() > LONGEST)) {
            errors.add(field, "Ce texte dépasse 20 000 caractères.");
        }
    }

    private static Wording wording(String french, String arabic) {
        return Wording.french(french).with("ar", arabic);
    }

    private static String french(Wording wording) {
        return wording == null ? "" : wording.french();
    }

    private static String arabic(Wording wording) {
        return wording == null ? "" : wording.only("ar");
    }

    private static LocalDate day(String typed) {
        return DayField.read(typed).orElse(null);
    }

    private static boolean blank(String value) {
        return value == null || value.isBlank();
    }
}
