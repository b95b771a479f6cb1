package fr.portevoix.council.reading;

import fr.portevoix.account.Audit;
import fr.portevoix.action.ActionSheet;
import fr.portevoix.action.ActionSheetVersion;
import fr.portevoix.action.meeting.Body;
import fr.portevoix.shared.text.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/** Brings a sheet before a council, and opens versions of it for comments, each from a day to a day. */
@ApplicationScoped
public class OpenVersion {
    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** A deliberation of this council on a sheet; no version is open yet. The other fields are the caller's to fill. */
    @Transactional
    public Deliberation begin(Body body, ActionSheet sheet, Deliberation filled) {
        filled.body = body;
        filled.sheet = sheet;
        filled.slug =
                Slug.free(filled.title, slug -> Deliberation.at(body, slug).isPresent());
        filled.persist();
        audit.keep("deliberation.begin", body.contract.id, Deliberation.KIND, filled.id, filled.slug);
        return filled;
    }

    /** Opens a frozen version, or gives one that was opened before other days. */
    @Transactional
    public Opening open(Deliberation deliberation, ActionSheetVersion version, LocalDate from, LocalDate until) {
        Opening opening = Opening.<Opening>find("deliberation = ?1 and version = ?2", deliberation, version)
                .firstResultOptional()
                .orElseGet(Opening::new);
        opening.deliberation = deliberation;
        opening.version = version;
        opening.opensOn = from;
        opening.closesOn = until;
        opening.madeAt = opening.madeAt == null ? clock.instant() : opening.madeAt;
        opening.persist();
        audit.keep(
                "deliberation.open", deliberation.body.contract.id, Deliberation.KIND, deliberation.id, version.name());
        return opening;
    }
}
