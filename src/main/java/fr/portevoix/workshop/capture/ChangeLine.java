package fr.portevoix.workshop.capture;

import fr.portevoix.account.Audit;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.Reading;
import fr.portevoix.contribution.Visibility;
import fr.portevoix.workshop.Workshop;
import fr.portevoix.workshop.WorkshopItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Map;

/** Mends a line of a session, counts its coups de cœur, or erases it for who said it. */
@ApplicationScoped
public class ChangeLine {
    @Inject
    Audit audit;

    /** Keeps the line as it is typed now; other words are to be read anew before anybody else reads them. */
    @Transactional
    public void change(WorkshopItem item, Line line) {
        WorkshopItem stored = WorkshopItem.findById(item.id);
        Contribution said = stored.contribution;
        if (!said.body.equals(line.words())) {
            said.body = line.words();
            // A voice that waited to be written down is now words like others.
            said.counted = true;
            said.maskedBody = null;
            said.quotable = false;
            said.visibility = Visibility.PRIVATE;
            said.reading = Reading.UNREAD;
            stored.readableOn = null;
            stored.readableBy = null;
        }
        if (stored.phase != line.phase()) {
            stored.phase = line.phase();
            said.sourcePart = line.phase().part();
            said.nature = line.phase().nature();
        }
        said.speaker = line.speaker();
        said.quartiers = new HashSet<>(line.quartiers());
        stored.hearts = line.hearts();
        audit.keep(
                "workshop.line-change",
                said.contract.id,
                "workshop",
                stored.workshop.id,
                String.valueOf(stored.number));
    }

    /** Counts coups de cœur, by the numbers of their lines. */
    @Transactional
    public void count(Workshop workshop, Map<Integer, Integer> hearts) {
        hearts.forEach((number, count) ->
                WorkshopItem.update("hearts = ?1 where workshop = ?2 and number = ?3", count, workshop, number));
    }

    /** Erases a line for good, with everything that was made of its words. */
    @Transactional
    public void erase(WorkshopItem item) {
        Contribution said = Contribution.findById(item.contribution.id);
        audit.keep("workshop.line-erase", said.contract.id, "workshop", said.sourceId, String.valueOf(item.number));
        Contribution.delete("id", said.id);
    }
}
