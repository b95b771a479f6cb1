package fr.portevoix.action.meeting;

import fr.portevoix.action.Choice;
import fr.portevoix.action.Decidable;
import fr.portevoix.action.Outcome;
import fr.portevoix.roadmap.Roadmap;
import fr.portevoix.roadmap.RoadmapNode;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Challenges, objectives and axes of the roadmap in force, on agendas. */
@ApplicationScoped
class Objectives implements Decidable {
    static final String KIND = "objective";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Choice> choices(Contract contract) {
        return Roadmap.current(contract).map(RoadmapNode::of).orElse(List.of()).stream()
                .map(Objectives::choice)
                .toList();
    }

    @Override
    public Optional<Choice> find(UUID id) {
        return RoadmapNode.<RoadmapNode>findByIdOptional(id).map(Objectives::choice);
    }

    @Override
    public void decided(UUID id, Outcome outcome, LocalDate day, String reason) {
        // A roadmap changes by a version of its own, which somebody publishes; the decision says that it may.
    }

    private static Choice choice(RoadmapNode node) {
        Roadmap roadmap = node.roadmap;
        return new Choice(
                node.id,
                node.code + " " + node.label,
                roadmap.slug,
                roadmap.published ? roadmap.addressIn(roadmap.contract) + "/" + node.getAddress() : null);
    }
}
