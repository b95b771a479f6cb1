package fr.portevoix.contribution.heir;

import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.Theme;
import fr.portevoix.roadmap.RoadmapNode;
import fr.portevoix.territory.Quartier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** Keeps which heirs a theme or a contribution is about, in place of an earlier choice; or forgets the choice. */
@ApplicationScoped
public class ChooseHeirs {
    @Inject
    Clock clock;

    /** Chooses these heirs of an item; none of them where there are none. */
    @Transactional
    public void choose(SplitQueue.Item item, Collection<UUID> heirs, UUID by) {
        undo(item);
        List<UUID> chosen = heirs.isEmpty() ? Collections.singletonList(null) : List.copyOf(heirs);
        for (UUID heir : chosen) {
            if (item.subject() == SplitQueue.Subject.QUARTIER) {
                QuartierChoice choice = new QuartierChoice();
                choice.contribution = Contribution.findById(item.id());
                choice.fromQuartier = Quartier.findById(item.fromId());
                choice.toQuartier = heir == null ? null : Quartier.findById(heir);
                choice.chosenBy = by;
                choice.chosenOn = LocalDate.now(clock);
                choice.persist();
            } else {
                NodeChoice choice = new NodeChoice();
                if (item.subject() == SplitQueue.Subject.THEME) {
                    choice.theme = Theme.findById(item.id());
                } else {
                    choice.contribution = Contribution.findById(item.id());
                }
                choice.fromNode = RoadmapNode.findById(item.fromId());
                choice.toNode = heir == null ? null : RoadmapNode.findById(heir);
                choice.chosenBy = by;
                choice.chosenOn = LocalDate.now(clock);
                choice.persist();
            }
        }
    }

    /** Forgets what was chosen: the item waits again. */
    @Transactional
    public void undo(SplitQueue.Item item) {
        switch (item.subject()) {
            case THEME -> NodeChoice.delete("theme.id = ?1 and fromNode.id = ?2", item.id(), item.fromId());
            case WORDS -> NodeChoice.delete("contribution.id = ?1 and fromNode.id = ?2", item.id(), item.fromId());
            case QUARTIER ->
                QuartierChoice.delete("contribution.id = ?1 and fromQuartier.id = ?2", item.id(), item.fromId());
        }
    }
}
