package fr.portevoix.account.retention;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;

/** One look at a kind of data: how much was erased, or why nothing could be. */
@Entity
public class RetentionRun extends Thing {
    private static final int SHOWN = 3;

    public String ruleKey;
    public Instant ranAt;
    public int days;
    public long erased;
    public String problem;

    /** The last looks at this kind, latest first. */
    static List<RetentionRun> last(String key) {
        return RetentionRun.<RetentionRun>find("ruleKey = ?1 order by ranAt desc", key)
                .page(0, SHOWN)
                .list();
    }
}
