package fr.portevoix.council.reading;

import fr.portevoix.contribution.ParticipationLevel;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.territory.DayField;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;

/** A deliberation as it is typed, and the days of the version that is opened with it. */
public class DeliberationForm {
    private static final int LONGEST = 5000;
    private static final String MAILBOX = "[^@\\s<>,;\"]+@[^@\\s<>,;\".]+(\\.[^@\\s<>,;\".]+)+";

    @RestForm
    public String fiche;

    @RestForm
    public String titre;

    @RestForm
    public String niveau;

    @RestForm
    public String changer;

    @RestForm
    public String pilote;

    @RestForm
    public String courriel;

    @RestForm
    public String ouvert;

    @RestForm
    public String du;

    @RestForm
    public String au;

    /** Whether everybody may read. */
    public boolean isPublic() {
        return ouvert != null;
    }

    static DeliberationForm of(Deliberation deliberation) {
        DeliberationForm form = new DeliberationForm();
        form.titre = deliberation.title;
        form.niveau = deliberation.level.name();
        form.changer = deliberation.changeable;
        form.pilote = deliberation.pilotName;
        form.courriel = deliberation.pilotEmail;
        form.ouvert = deliberation.discussionPublic ? "true" : null;
        return form;
    }

    static DeliberationForm fresh(LocalDate today) {
        DeliberationForm form = new DeliberationForm();
        form.niveau = ParticipationLevel.CONCERTATION.name();
        form.du = DayField.write(today);
        form.au = DayField.write(today.plusWeeks(3));
        return form;
    }

    Errors errors() {
        Errors errors = Errors.none();
        if (line(titre).isEmpty() || line(titre).length() > 200) {
            errors.add("titre", "Donnez un titre, de 200 caractères au plus.");
        }
        if (level().isEmpty()) {
            errors.add("niveau", "Choisissez jusqu’où va la parole du conseil.");
        }
        if (text(changer).isEmpty() || text(changer).length() > LONGEST) {
            errors.add("changer", "Dites ce que le conseil peut changer, en 5\u202F000 caractères au plus.");
        }
        if (line(pilote).length() > 200) {
            errors.add("pilote", "Ce nom dépasse 200 caractères.");
        }
        if (!line(courriel).isEmpty()
                && (line(courriel).length() > 254 || !line(courriel).matches(MAILBOX))) {
            errors.add("courriel", "Donnez une adresse électronique, par exemple prenom.nom@ville.example.");
        }
        return errors;
    }

    /** Says what is wrong with the days of an opening. */
    static void checkDays(String du, String au, Errors errors) {
        Optional<LocalDate> from = DayField.read(du);
        Optional<LocalDate> until = DayField.read(au);
        if (from.isEmpty()) {
            errors.add("du", "Écrivez le premier jour sous la forme 2027-01-31.");
        }
        if (until.isEmpty()) {
            errors.add("au", "Écrivez le dernier jour sous la forme 2027-01-31.");
        } else if (from.isPresent() && until.get().isBefore(from.get())) {
            errors.add("au", "Le dernier jour est avant le premier.");
        }
    }

    /** Puts what was typed into the deliberation; only where nothing is wrong. */
    Deliberation into(Deliberation deliberation) {
        deliberation.title = line(titre);
        deliberation.level = level().orElseThrow();
        deliberation.changeable = text(changer);
        deliberation.pilotName = orNull(line(pilote));
        deliberation.pilotEmail = orNull(line(courriel));
        deliberation.discussionPublic = ouvert != null;
        return deliberation;
    }

    private Optional<ParticipationLevel> level() {
        return Arrays.stream(ParticipationLevel.values())
                .filter(level -> level.name().equals(niveau))
                .findFirst();
    }

    static String line(String typed) {
        return typed == null ? "" : typed.replaceAll("\\s+", " ").strip();
    }

    static String text(String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n").strip();
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
