package fr.portevoix.council;

import fr.portevoix.action.ActionSheet;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.Relation;
import fr.portevoix.contribution.Use;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The action sheets that somebody's words feed: what a council makes of these sheets is told to whoever said the words. */
public final class FedSheets {
    private FedSheets() {}

    /** Their identifiers; none for words that are with the referent, because a vote would tell what they are about. */
    public static Set<UUID> of(Contribution contribution) {
        if (contribution.isAside()) {
            return Set.of();
        }
        List<Use> uses = Use.list(
                "contribution = ?1 and kind = ?2 and relation = ?3", contribution, ActionSheet.KIND, Relation.FEEDS);
        Set<UUID> sheets = new LinkedHashSet<>();
        uses.forEach(use -> sheets.add(use.subjectId));
        return sheets;
    }
}
