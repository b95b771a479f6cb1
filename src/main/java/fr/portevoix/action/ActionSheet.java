package fr.portevoix.action;

import fr.portevoix.shared.database.Thing;
import fr.portevoix.territory.Contract;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An action sheet: a draft that the team writes, and the versions that were frozen from it. */
@Entity
public class ActionSheet extends Thing {
    /** What {@code contribution.Use} and agendas call this kind of thing. */
    public static final String KIND = "sheet";

    @ManyToOne(fetch = FetchType.LAZY)
    public Contract contract;

    public String slug;

    /** As the draft has it; each version keeps its own. */
    public String title;

    /** JSON: the {@link SheetContent} that is being written. */
    public String draft;

    /** Counts the times that the draft was saved, so that nobody overwrites what they have not seen. */
    public int revision;

    public LocalDate editedOn;
    public UUID editedBy;

    /** Since when residents no longer read it, although a version was published; null while they may. */
    public LocalDate withdrawnOn;

    /** JSON: the published {@link Origins}, which change only where no small group can be worked out; null before. */
    public String origins;

    public LocalDate originsOn;

    /** The sheet of a contract at this address, if there is one. */
    public static Optional<ActionSheet> at(Contract contract, String slug) {
        return find("contract = ?1 and slug = ?2", contract, slug).firstResultOptional();
    }

    /** The sheets of a contract, by title. */
    public static List<ActionSheet> of(Contract contract) {
        return list("contract = ?1 order by title, slug", contract);
    }

    /** The version that residents read: the last one published; empty while there is none, or the sheet is withdrawn. */
    public Optional<ActionSheetVersion> shown() {
        return withdrawnOn != null
                ? Optional.empty()
                : ActionSheetVersion.find("sheet = ?1 and publishedOn is not null order by number desc", this)
                        .firstResultOptional();
    }

    /** The version that was frozen last, published or not. */
    public Optional<ActionSheetVersion> latest() {
        return ActionSheetVersion.find("sheet = ?1 order by number desc", this).firstResultOptional();
    }

    /** What the draft says. */
    public SheetContent read() {
        return SheetJson.read(draft, SheetContent.class);
    }

    /** Where residents read it, once they may. */
    public String address() {
        return "/" + contract.slug + "/fiches/" + slug;
    }

    /** Where the team works on it. */
    public String desk() {
        return "/" + contract.slug + "/bureau/fiches/" + slug;
    }
}
