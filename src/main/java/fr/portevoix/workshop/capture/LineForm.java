package fr.portevoix.workshop.capture;

import fr.portevoix.contribution.Speaker;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.Quartier;
import fr.portevoix.workshop.Choice;
import fr.portevoix.workshop.Phase;
import fr.portevoix.workshop.Workshop;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** What stands around the words of a line: its key, its phase, who speaks, of which quartiers. */
public class LineForm {
    private static final int LONGEST_KEY = 80;

    @RestForm
    public String cle;

    @RestForm
    public String texte;

    @RestForm
    public String phase;

    @RestForm
    public String voix;

    @RestForm
    public List<String> quartier;

    @RestForm
    public String coeurs;

    /** The form for the next line of a session, as the session says. */
    public static LineForm next(Workshop workshop) {
        LineForm form = new LineForm();
        form.cle = UUID.randomUUID().toString();
        form.phase = Phase.PUBLICS.name();
        form.voix = workshop.usualSpeaker.name();
        form.quartier = workshop.quartiers.stream().map(one -> one.slug).toList();
        return form;
    }

    /** Whether this quartier was ticked. */
    public boolean concerns(Quartier one) {
        return quartier != null && quartier.contains(one.slug);
    }

    /** What is wrong with everything but the words. */
    Errors around(Contract contract) {
        Errors errors = Errors.none();
        if (Phase.named(phase).isEmpty()) {
            errors.add("phase", "Choisissez de quoi l’on parle.");
        }
        if (Choice.of(Speaker.class, voix).isEmpty()) {
            errors.add("voix", "Choisissez qui parle.");
        }
        if (quartier != null
                && quartier.stream()
                        .anyMatch(slug -> Quartier.at(contract, slug).isEmpty())) {
            errors.add("quartier", "Ce contrat n’a pas ce quartier.");
        }
        if (!isKey(cle)) {
            errors.add("texte", "Cette page a expiré. Vos mots sont là\u00a0: enregistrez-les à nouveau.");
        }
        return errors;
    }

    /** What is wrong with a line that is typed by itself. */
    Errors errors(Contract contract) {
        Errors errors = around(contract);
        String words = Line.clean(texte);
        if (words.isEmpty()) {
            errors.add("texte", "Écrivez ce qui a été dit.");
        } else if (words.length() > Line.LONGEST) {
            errors.add("texte", "Cette ligne dépasse 2\u202f000 caractères\u00a0: faites-en plusieurs.");
        }
        if (hearts() < 0) {
            errors.add("coeurs", "Écrivez un nombre de coups de cœur, de 0 à 9\u202f999.");
        }
        return errors;
    }

    /** The line; only of a form without errors. */
    Line line(Contract contract) {
        return line(contract, Line.clean(texte), hearts(), null);
    }

    /** These words with what stands around them; only of a form without errors. */
    Line line(Contract contract, String words, int hearts, String topic) {
        return line(contract, phaseNamed(), words, hearts, topic);
    }

    /** The same, of a phase that the words themselves say. */
    Line line(Contract contract, Phase phase, String words, int hearts, String topic) {
        return new Line(phase, words, speaker(), quartiers(contract), hearts, topic, null);
    }

    /** Its phase; only of a form without errors. */
    Phase phaseNamed() {
        return Phase.named(phase).orElseThrow();
    }

    Speaker speaker() {
        return Choice.of(Speaker.class, voix).orElseThrow();
    }

    List<Quartier> quartiers(Contract contract) {
        return quartier == null
                ? List.of()
                : quartier.stream()
                        .distinct()
                        .map(slug -> Quartier.at(contract, slug).orElseThrow())
                        .toList();
    }

    /** The coups de cœur; below zero for what is no number of them. */
    int hearts() {
        String typed = coeurs == null ? "" : coeurs.strip();
        return typed.isEmpty() ? 0 : typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : -1;
    }

    static boolean isKey(String key) {
        return key != null && !key.isBlank() && key.length() <= LONGEST_KEY;
    }
}
