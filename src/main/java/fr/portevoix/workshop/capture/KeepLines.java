package fr.portevoix.workshop.capture;

import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.Receipts;
import fr.portevoix.contribution.RecordContribution;
import fr.portevoix.shared.crypto.KeyedHash;
import fr.portevoix.workshop.KeepWorkshop;
import fr.portevoix.workshop.Workshop;
import fr.portevoix.workshop.WorkshopItem;
import fr.portevoix.workshop.WorkshopRules;
import fr.portevoix.workshop.WorkshopTopic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps what is said in a session, each line once, however often its key comes. */
@ApplicationScoped
public class KeepLines {
    @Inject
    KeyedHash keyedHash;

    @Inject
    RecordContribution recordContribution;

    @Inject
    KeepWorkshop keepWorkshop;

    @Inject
    Receipts receipts;

    @Inject
    WorkshopRules rules;

    /** A line that is kept now, and whether it was kept before. */
    public record Kept(WorkshopItem item, boolean again) {}

    /** The same key came back with other words; nothing was kept, and nothing may be swallowed. */
    public static class OtherWords extends RuntimeException {
        OtherWords() {
            super("This key already stands for other words");
        }
    }

    /** Keeps one line. */
    @Transactional
    public Kept keep(Workshop workshop, Line line, String key, UUID by) {
        return keep(workshop, List.of(line), key, by).get(0);
    }

    /** Keeps several lines in their order; the key is that of the list, so a list that is sent again doubles none. */
    @Transactional
    public List<Kept> keep(Workshop workshop, List<Line> lines, String key, UUID by) {
        // Locked: two who take notes in one session get one number after the other.
        Workshop locked = Workshop.findById(workshop.id, LockModeType.PESSIMISTIC_WRITE);
        List<Kept> kept = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            kept.add(keepOnce(locked, lines.get(at), lines.size() == 1 ? key : key + "#" + at, by));
        }
        return kept;
    }

    private Kept keepOnce(Workshop workshop, Line line, String key, UUID by) {
        byte[] hash = keyedHash.of("workshop line", workshop.id.toString(), key);
        byte[] words = keyedHash.of("workshop words", line.phase().name(), line.words());
        Optional<WorkshopItem> before = WorkshopItem.<WorkshopItem>find(
                        "from WorkshopItem i join fetch i.contribution c where c.contract = ?1 and c.entryKey = ?2",
                        workshop.contract,
                        hash)
                .firstResultOptional();
        if (before.isPresent()) {
            if (!Arrays.equals(before.get().contribution.words, words)) {
                throw new OtherWords();
            }
            return new Kept(before.get(), true);
        }
        Contribution contribution = contribution(workshop, line, by);
        contribution.entryKey = hash;
        contribution.words = words;
        recordContribution.record(contribution);
        WorkshopItem item = new WorkshopItem();
        item.workshop = workshop;
        item.contribution = contribution;
        item.number = ++workshop.linesTaken;
        item.phase = line.phase();
        item.hearts = line.hearts();
        item.position = item.number;
        item.question = line.question();
        item.topic = line.topic() == null ? null : topic(workshop, line.topic());
        item.persist();
        return new Kept(item, false);
    }

    private Contribution contribution(Workshop workshop, Line line, UUID by) {
        Contribution contribution = new Contribution();
        contribution.consultation = workshop.consultation;
        contribution.contract = workshop.contract;
        contribution.channel = workshop.kind.channel();
        contribution.speaker = line.speaker();
        contribution.nature = line.phase().nature();
        contribution.body = line.words();
        contribution.saidOn = rules.saidOn(workshop);
        contribution.quartiers = new HashSet<>(line.quartiers());
        contribution.sourceKind = WorkshopItem.SOURCE;
        contribution.sourceId = workshop.id;
        contribution.sourcePart = line.phase().part();
        contribution.receipt = receipts.hash(keepWorkshop.receipt(workshop));
        contribution.enteredBy = by;
        return contribution;
    }

    private static WorkshopTopic topic(Workshop workshop, String label) {
        return WorkshopTopic.named(workshop, label).orElseGet(() -> WorkshopTopic.add(workshop, label));
    }
}
