package fr.portevoix.action;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A sheet as it was when somebody froze it; its text never changes afterwards. */
@Entity
public class ActionSheetVersion extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(updatable = false)
    public ActionSheet sheet;

    /** From 1 on. */
    @Column(updatable = false)
    public int number;

    @Column(updatable = false)
    public String title;

    /** JSON: the {@link SheetContent} that was frozen. */
    @Column(updatable = false)
    public String content;

    /** What changed since the version before, in a sentence for everybody. */
    @Column(updatable = false)
    public String note;

    @Column(updatable = false)
    public LocalDate frozenOn;

    @Column(updatable = false)
    public UUID frozenBy;

    public LocalDate publishedOn;

    /** What a body decided about this version, and when; null before. */
    @Enumerated(EnumType.STRING)
    public Outcome outcome;

    public LocalDate decidedOn;
    public String decisionReason;

    /** The versions of a sheet, the latest first. */
    public static List<ActionSheetVersion> of(ActionSheet sheet) {
        return list("sheet = ?1 order by number desc", sheet);
    }

    /** One version of a sheet by its number. */
    public static Optional<ActionSheetVersion> at(ActionSheet sheet, int number) {
        return find("sheet = ?1 and number = ?2", sheet, number).firstResultOptional();
    }

    /** How people call it: « version 2 ». */
    public String name() {
        return "version\u00A0" + number;
    }

    /** What was frozen. */
    public SheetContent read() {
        return SheetJson.read(content, SheetContent.class);
    }
}
