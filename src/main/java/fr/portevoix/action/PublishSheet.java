package fr.portevoix.action;

import fr.portevoix.account.Audit;
import fr.portevoix.contribution.Use;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;

/** Lets residents read a version of a sheet, with the figures of where it comes from, or takes it back. */
@ApplicationScoped
public class PublishSheet {
    @Inject
    CountOrigins countOrigins;

    @Inject
    ActionConfig config;

    @Inject
    EntityManager entities;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** Publishes a version; those who fed the sheet find its page from their receipt. */
    @Transactional
    public void publish(ActionSheetVersion asked) {
        ActionSheetVersion version = entities.find(ActionSheetVersion.class, asked.id);
        ActionSheet sheet = locked(version.sheet);
        if (version.publishedOn == null) {
            version.publishedOn = LocalDate.now(clock);
        }
        sheet.withdrawnOn = null;
        refresh(sheet);
        tell(sheet, sheet.address(), version);
        audit.keep("sheet.publish", sheet.contract.id, ActionSheet.KIND, sheet.id, version.name());
    }

    /** Takes the sheet back; its versions stay known here. */
    @Transactional
    public void withdraw(ActionSheet asked) {
        ActionSheet sheet = locked(asked);
        if (sheet.withdrawnOn == null) {
            sheet.withdrawnOn = LocalDate.now(clock);
            Use.update("address = null where kind = ?1 and subjectId = ?2", ActionSheet.KIND, sheet.id);
            audit.keep("sheet.withdraw", sheet.contract.id, ActionSheet.KIND, sheet.id, null);
        }
    }

    /** Brings the public figures up to date; false where that would let a few voices be worked out, and they stay. */
    @Transactional
    public boolean refreshOrigins(ActionSheet asked) {
        return refresh(locked(asked));
    }

    private boolean refresh(ActionSheet sheet) {
        Origins now = countOrigins.of(sheet);
        if (sheet.origins != null && !mayReplace(SheetJson.read(sheet.origins, Origins.class), now, config.floor())) {
            return false;
        }
        sheet.origins = SheetJson.write(now);
        sheet.originsOn = LocalDate.now(clock);
        return true;
    }

    /** Two tables of two days can be subtracted: no figure may differ by fewer voices than the floor. */
    static boolean mayReplace(Origins before, Origins now, int floor) {
        Stream<String> keys = Stream.concat(before.keys(), now.keys()).distinct();
        return keys.allMatch(key -> {
            Integer then = before.value(key);
            Integer since = now.value(key);
            int difference = then == null || since == null ? 0 : Math.abs(then - since);
            return difference == 0 || difference >= floor;
        });
    }

    private static void tell(ActionSheet sheet, String address, ActionSheetVersion version) {
        Use.update(
                "address = ?1, label = ?2, version = ?3 where kind = ?4 and subjectId = ?5",
                address,
                version.title,
                String.valueOf(version.number),
                ActionSheet.KIND,
                sheet.id);
    }

    private ActionSheet locked(ActionSheet sheet) {
        return entities.find(ActionSheet.class, sheet.id, LockModeType.PESSIMISTIC_WRITE);
    }
}
