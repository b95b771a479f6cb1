package fr.portevoix.action;

import fr.portevoix.roadmap.NodeWork;
import fr.portevoix.roadmap.RoadmapNode;
import fr.portevoix.shared.web.Sentences;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The published sheets that carry a node of the roadmap. */
@ApplicationScoped
class SheetWork implements NodeWork {
    @Inject
    PublishedSheets publishedSheets;

    @Override
    public List<Work> on(Contract contract, RoadmapNode node, Locale language) {
        Set<UUID> sameNode = RoadmapNode.<RoadmapNode>list("lineage", node.lineage).stream()
                .map(each -> each.id)
                .collect(Collectors.toSet());
        ActionMessages say = Sentences.in(ActionMessages.class, language.toLanguageTag());
        return publishedSheets.of(contract).stream()
                .filter(one -> Stream.concat(one.content().objectives().stream(), one.content().axes().stream())
                        .anyMatch(goal -> sameNode.contains(goal.id())))
                .map(one -> new Work(
                        one.version().title,
                        one.sheet().address(),
                        one.delivery() == null ? null : say.state(one.state())))
                .toList();
    }
}
