package fr.portevoix.action;

import fr.portevoix.account.Audit;
import fr.portevoix.account.SignedIn;
import fr.portevoix.contribution.Use;
import fr.portevoix.shared.text.Slug;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Begins a sheet and keeps its draft; who writes on an old text overwrites nothing. */
@ApplicationScoped
public class WriteSheet {
    @Inject
    Clock clock;

    @Inject
    SignedIn signedIn;

    @Inject
    Audit audit;

    /** A sheet with a title and nothing else yet. */
    @Transactional
    public ActionSheet begin(Contract contract, String title) {
        ActionSheet sheet = new ActionSheet();
        sheet.contract = contract;
        sheet.title = title;
        sheet.slug = Slug.free(title, slug -> ActionSheet.at(contract, slug).isPresent());
        sheet.draft = SheetJson.write(SheetContent.titled(title));
        sheet.editedOn = LocalDate.now(clock);
        sheet.editedBy = person();
        sheet.persist();
        audit.keep("sheet.begin", contract.id, ActionSheet.KIND, sheet.id, null);
        return sheet;
    }

    /** Keeps what was written on the text of this revision; false where somebody kept another text meanwhile. */
    @Transactional
    public boolean keep(ActionSheet sheet, SheetContent content, int revision) {
        // By one conditional update, as several copies of the service may write at once.
        int kept = ActionSheet.update(
                "draft = ?1, title = ?2, editedOn = ?3, editedBy = ?4, revision = revision + 1"
                        + " where id = ?5 and revision = ?6",
                SheetJson.write(content),
                content.title(),
                LocalDate.now(clock),
                person(),
                sheet.id,
                revision);
        if (kept == 1) {
            tell(sheet, content.title());
            audit.keep("sheet.write", sheet.contract.id, ActionSheet.KIND, sheet.id, null);
        }
        return kept == 1;
    }

    /** Until a version is public, receipts call the sheet as its draft does. */
    private static void tell(ActionSheet sheet, String title) {
        if (!title.equals(sheet.title) && sheet.shown().isEmpty()) {
            Use.update("label = ?1 where kind = ?2 and subjectId = ?3", title, ActionSheet.KIND, sheet.id);
        }
    }

    private UUID person() {
        return signedIn.isPresent() ? signedIn.person().id : null;
    }
}
