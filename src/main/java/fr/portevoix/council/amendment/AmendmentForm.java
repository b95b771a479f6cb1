package fr.portevoix.council.amendment;

import fr.portevoix.action.SheetContent;
import fr.portevoix.action.SheetNames;
import fr.portevoix.council.reading.Passage;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.FormKey;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** An amendment as a member writes it: the passage anew, words to add after it, or that it shall go. */
public class AmendmentForm {
    /** What the member does with the passage. */
    public enum Act {
        CHANGE,
        ADD,
        DELETE;

        /** As addresses and forms name it. */
        public String word() {
            return switch (this) {
                case CHANGE -> "changer";
                case ADD -> "ajouter";
                case DELETE -> "supprimer";
            };
        }

        static Act of(String word) {
            return "ajouter".equals(word) ? ADD : "supprimer".equals(word) ? DELETE : CHANGE;
        }
    }

    /** The version that the member has before them. */
    @RestForm
    public UUID ouverture;

    @RestForm
    public String passage;

    @RestForm
    public String acte;

    @RestForm
    public String texte;

    @RestForm
    public String raison;

    @RestForm
    public String cle;

    @RestForm
    public String pour;

    /** Sent by the button that only shows what it changes. */
    @RestForm
    public String voir;

    /** Before anything is written. */
    static AmendmentForm fresh(Passage passage, String act) {
        AmendmentForm form = new AmendmentForm();
        form.acte = Act.of(act).word();
        form.passage = passage.key();
        form.texte = Act.of(act) == Act.CHANGE ? passage.text() : "";
        form.raison = "";
        form.cle = FormKey.fresh();
        return form;
    }

    public Act act() {
        return Act.of(acte);
    }

    /** The passage that it is about, in this version. */
    Optional<Passage> in(java.util.List<Passage> passages) {
        return passages.stream().filter(each -> each.key().equals(passage)).findFirst();
    }

    /** What it asks of the passage; empty where it asks nothing. */
    Optional<Change> change(Passage at) {
        return switch (act()) {
            case CHANGE -> Rewording.of(at.part(), at.start(), at.text(), texte);
            case ADD ->
                Rewording.clean(texte).isEmpty()
                        ? Optional.empty()
                        : Optional.of(Rewording.after(at.part(), at.start(), at.text(), texte));
            case DELETE -> Optional.of(Rewording.without(at.part(), at.start(), at.text()));
        };
    }

    /** What is to be mended before it can be kept, in the visitor's language. */
    Errors errors(AmendmentMessages say, SheetContent sheet, Passage at, SheetNames names) {
        Errors errors = Errors.none();
        Optional<Change> change = change(at);
        if (change.isEmpty()) {
            errors.add("texte", act() == Act.ADD ? say.nothingAdded() : say.nothingChanged());
        } else if (change.get().words().length() > Amendment.LONGEST_WORDS) {
            errors.add("texte", say.tooLong(Amendment.LONGEST_WORDS));
        } else if (NextText.alone(sheet, change.get(), names).isEmpty()) {
            errors.add("texte", say.unreadable(at.part().name()));
        }
        if (reason().isEmpty()) {
            errors.add("raison", say.reasonMissing());
        } else if (reason().length() > Amendment.LONGEST_REASON) {
            errors.add("raison", say.tooLong(Amendment.LONGEST_REASON));
        }
        return errors;
    }

    String reason() {
        return Rewording.clean(raison);
    }

    String key() {
        return cle == null ? "" : cle;
    }
}
