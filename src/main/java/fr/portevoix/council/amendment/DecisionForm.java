package fr.portevoix.council.amendment;

import fr.portevoix.action.SheetNames;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.territory.Contract;
import org.jboss.resteasy.reactive.RestForm;

/** A decision on an amendment, as the team writes it. */
public class DecisionForm {
    /** The revision of the amendment that the person has before them. */
    @RestForm
    public String vue;

    @RestForm
    public String decision;

    @RestForm
    public String gardes;

    @RestForm
    public String motif;

    @RestForm
    public boolean pilote;

    static DecisionForm of(Amendment amendment) {
        DecisionForm form = new DecisionForm();
        form.vue = String.valueOf(amendment.revision);
        form.decision = amendment.isTaken() || amendment.state == Amendment.State.REFUSED ? amendment.state.name() : "";
        form.gardes = (amendment.keptWords == null ? amendment.words : amendment.keptWords).strip();
        form.motif = amendment.answer == null ? "" : amendment.answer;
        form.pilote = amendment.byPilot;
        return form;
    }

    /** What is to be mended before it is a decision. */
    Errors errors(Amendment amendment, Contract contract) {
        Errors errors = Errors.none();
        if (state() == null) {
            errors.add("decision", "Choisissez : accepté, accepté en partie ou refusé.");
        }
        if (state() == Amendment.State.PARTLY) {
            if (kept(amendment).isBlank() && amendment.kind == Change.Kind.ADD) {
                errors.add("gardes", "Écrivez les mots que vous gardez, ou refusez l’amendement.");
            } else if (kept(amendment).equals(amendment.words)) {
                errors.add("gardes", "Ce sont tous ses mots : acceptez-le en entier, ou changez-les.");
            } else if (kept(amendment).length() > Amendment.LONGEST_WORDS
                    || NextText.alone(amendment.opening.version.read(), partly(amendment), SheetNames.of(contract))
                            .isEmpty()) {
                errors.add(
                        "gardes",
                        "Ces mots ne peuvent pas être dans cette partie de la fiche : gardez la forme de la ligne, ou"
                                + " écrivez plus court.");
            }
        }
        if (reason().isEmpty()) {
            errors.add("motif", "Dites pourquoi : celui qui l’a demandé et tout le conseil le liront.");
        } else if (reason().length() > Amendment.LONGEST_REASON) {
            errors.add("motif", "Dites-le en " + Amendment.LONGEST_REASON + " caractères au plus.");
        }
        return errors;
    }

    private Change partly(Amendment amendment) {
        Change change = amendment.change();
        return change.kind() == Change.Kind.ADD
                ? change.saying(kept(amendment))
                : new Change(
                        Change.Kind.REPLACE,
                        change.part(),
                        change.start(),
                        change.end(),
                        change.quote(),
                        kept(amendment),
                        change.whole());
    }

    DecideAmendment.Decision decision(Amendment amendment) {
        return new DecideAmendment.Decision(
                state(), state() == Amendment.State.PARTLY ? kept(amendment) : null, reason(), pilote);
    }

    int revision() {
        return vue != null && vue.matches("\\d{1,9}") ? Integer.parseInt(vue) : -1;
    }

    private Amendment.State state() {
        return switch (decision == null ? "" : decision) {
            case "ACCEPTED" -> Amendment.State.ACCEPTED;
            case "PARTLY" -> Amendment.State.PARTLY;
            case "REFUSED" -> Amendment.State.REFUSED;
            default -> null;
        };
    }

    /** With the blanks at the ends that the words which were asked for have: they stand between others. */
    private String kept(Amendment amendment) {
        String typed = Rewording.clean(gardes);
        String asked = amendment.words;
        if (typed.isEmpty() || asked.isBlank()) {
            return typed;
        }
        return asked.substring(0, asked.length() - asked.stripLeading().length())
                + typed
                + asked.substring(asked.stripTrailing().length());
    }

    private String reason() {
        return Rewording.clean(motif);
    }
}
