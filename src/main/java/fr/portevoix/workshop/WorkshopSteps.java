package fr.portevoix.workshop;

import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.DeskDoor;
import fr.portevoix.contribution.TraceSource;
import fr.portevoix.contribution.TraceStep;
import fr.portevoix.contribution.TraceStep.Stage;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** This room's own steps: in which session something was said, and under which topic it was put there; and the session at the desk. */
@ApplicationScoped
class WorkshopSteps implements TraceSource, DeskDoor {
    @Override
    public List<TraceStep> steps(Contribution contribution, Locale language) {
        if (!WorkshopItem.SOURCE.equals(contribution.sourceKind)) {
            return List.of();
        }
        return WorkshopItem.<WorkshopItem>find(
                        "from WorkshopItem i join fetch i.workshop left join fetch i.topic t left join fetch t.objective"
                                + " where i.contribution.id = ?1",
                        contribution.id)
                .firstResultOptional()
                .map(item -> steps(item, contribution))
                .orElse(List.of());
    }

    @Override
    public Optional<Door> to(Contract contract, String kind, UUID id) {
        return kind.equals(WorkshopItem.SOURCE)
                ? Workshop.<Workshop>find("id = ?1 and contract = ?2", id, contract)
                        .firstResultOptional()
                        .map(found -> new Door(
                                "Séance\u00a0: " + found.title, "/" + contract.slug + "/bureau/ateliers/" + found.slug))
                : Optional.empty();
    }

    private static List<TraceStep> steps(WorkshopItem item, Contribution contribution) {
        List<TraceStep> steps = new ArrayList<>();
        Workshop workshop = item.workshop;
        String address = WorkshopReceipts.publicAddress(workshop);
        steps.add(new TraceStep(
                Stage.SAID,
                "workshop",
                workshop.id.toString(),
                null,
                "said",
                null,
                "«\u00a0" + workshop.title + "\u00a0»",
                address,
                workshop.heldOn));
        // A topic would tell what words with the referent are about, or words that nobody read yet.
        if (item.topic != null && !contribution.isAside() && item.readableOn != null) {
            String label = item.topic.objective == null
                    ? item.topic.label
                    : item.topic.objective.label + "\u00a0: " + item.topic.label;
            steps.add(new TraceStep(
                    Stage.UNDERSTOOD,
                    "topic",
                    item.topic.id.toString(),
                    null,
                    "grouped",
                    null,
                    label,
                    address,
                    item.readableOn));
        }
        return steps;
    }
}
