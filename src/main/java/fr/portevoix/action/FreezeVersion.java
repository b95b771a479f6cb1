package fr.portevoix.action;

import fr.portevoix.account.Audit;
import fr.portevoix.account.SignedIn;
import fr.portevoix.shared.web.Errors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Makes the next version of a sheet out of its draft; nobody changes it afterwards. */
@ApplicationScoped
public class FreezeVersion {
    static final int LONGEST_NOTE = 1000;

    @Inject
    EntityManager entities;

    @Inject
    SignedIn signedIn;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** Why the draft cannot be frozen so; empty where it can. */
    public Errors refusal(ActionSheet sheet, String note, int revision) {
        Errors errors = Errors.none();
        Optional<ActionSheetVersion> latest = sheet.latest();
        if (sheet.revision != revision) {
            errors.add("note", "Quelqu’un a modifié la fiche entre-temps. Relisez-la, puis figez-la.");
        }
        if (latest.filter(version -> version.content.equals(sheet.draft)).isPresent()) {
            errors.add("note", "Rien n’a changé depuis la " + latest.get().name() + ".");
        }
        if (latest.isPresent() && (note == null || note.isBlank())) {
            errors.add("note", "Dites ce qui a changé depuis la " + latest.get().name() + ".");
        } else if (note != null && note.length() > LONGEST_NOTE) {
            errors.add("note", "Dites-le en " + LONGEST_NOTE + " caractères au plus.");
        }
        return errors;
    }

    /** Freezes the draft of this revision; empty where it may not, as {@link #refusal} tells. */
    @Transactional
    public Optional<ActionSheetVersion> freeze(ActionSheet asked, String note, int revision) {
        // Two people who freeze at the same moment wait for each other here.
        ActionSheet sheet = entities.find(ActionSheet.class, asked.id, LockModeType.PESSIMISTIC_WRITE);
        entities.refresh(sheet);
        if (refusal(sheet, note, revision).isAny()) {
            return Optional.empty();
        }
        ActionSheetVersion version = new ActionSheetVersion();
        version.sheet = sheet;
        version.number = sheet.latest().map(latest -> latest.number).orElse(0) + 1;
        version.title = sheet.title;
        version.content = sheet.draft;
        version.note = note == null || note.isBlank() ? null : note.strip();
        version.frozenOn = LocalDate.now(clock);
        version.frozenBy = signedIn.isPresent() ? signedIn.person().id : null;
        version.persist();
        audit.keep("sheet.freeze", sheet.contract.id, ActionSheet.KIND, sheet.id, version.name());
        return Optional.of(version);
    }
}
