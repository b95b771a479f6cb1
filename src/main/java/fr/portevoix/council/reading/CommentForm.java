package fr.portevoix.council.reading;

import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.FormKey;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** A comment as it is typed. */
public class CommentForm {
    @RestForm
    UUID ouverture;

    @RestForm
    String passage;

    @RestForm
    Integer de;

    @RestForm
    Integer a;

    @RestForm
    UUID repond;

    @RestForm
    String mots;

    @RestForm
    String question;

    @RestForm
    String cle;

    @RestForm
    String pour;

    /** The version that was on the screen: it may have been another than the current one when the page was opened. */
    Opening opening(Opening current) {
        return Opening.of(current.deliberation).stream()
                .filter(each -> each.id.equals(ouverture) && each.version.number <= current.version.number)
                .findFirst()
                .orElse(current);
    }

    Errors errors(ReadingMessages say) {
        Errors errors = Errors.none();
        if (words().isEmpty()) {
            errors.add("mots", say.nothing());
        } else if (words().length() > Comment.LONGEST) {
            errors.add("mots", say.tooLong());
        }
        return errors;
    }

    String words() {
        return mots == null ? "" : mots.replace("\r\n", "\n").strip();
    }

    boolean isQuestion() {
        return question != null;
    }

    String key() {
        return cle != null && FormKey.isOurs(cle) ? cle : FormKey.fresh();
    }
}
