package fr.portevoix.council.amendment;

import fr.portevoix.account.Audit;
import fr.portevoix.action.ActionSheet;
import fr.portevoix.action.ActionSheetVersion;
import fr.portevoix.action.FreezeVersion;
import fr.portevoix.action.WriteSheet;
import fr.portevoix.council.reading.Deliberation;
import fr.portevoix.council.reading.OpenVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;

/** Builds the next version in one act: writes the accepted amendments into the draft, freezes it, and opens it again. */
@ApplicationScoped
public class BuildVersion {
    @Inject
    EntityManager entities;

    @Inject
    WriteSheet writeSheet;

    @Inject
    FreezeVersion freezeVersion;

    @Inject
    OpenVersion openVersion;

    @Inject
    Audit audit;

    /**
     * What was seen and is to be built.
     *
     * @param mark of the preview that the person read
     * @param note what changed, in a sentence for everybody
     */
    public record Wanted(String mark, String note, LocalDate opensOn, LocalDate closesOn) {}

    /** Builds exactly what the preview showed; empty, and nothing done, where it is something else by now. */
    @Transactional
    public Optional<ActionSheetVersion> build(Deliberation asked, Wanted wanted) {
        // Decisions wait for each other here as well as versions.
        Deliberation deliberation = entities.find(Deliberation.class, asked.id, LockModeType.PESSIMISTIC_WRITE);
        ActionSheet sheet = entities.find(ActionSheet.class, deliberation.sheet.id, LockModeType.PESSIMISTIC_WRITE);
        entities.refresh(sheet);
        NextVersion next = NextVersion.of(deliberation);
        if (!next.mark().equals(wanted.mark()) || !next.isNews()) {
            return Optional.empty();
        }
        int revision = next.revision();
        if (!next.sheet().equals(sheet.read())) {
            if (!writeSheet.keep(sheet, next.sheet(), revision)) {
                return Optional.empty();
            }
            revision++;
        }
        entities.refresh(sheet);
        Optional<ActionSheetVersion> version = freezeVersion.freeze(sheet, wanted.note(), revision);
        if (version.isEmpty()) {
            throw new IllegalStateException("A draft that was locked could not be frozen");
        }
        next.made()
                .forEach(amendment -> Amendment.update(
                        "builtIn = ?1, revision = revision + 1 where id = ?2", version.get(), amendment.id));
        openVersion.open(deliberation, version.get(), wanted.opensOn(), wanted.closesOn());
        audit.keep(
                "amendment.build",
                deliberation.body.contract.id,
                Deliberation.KIND,
                deliberation.id,
                version.get().name());
        return version;
    }
}
