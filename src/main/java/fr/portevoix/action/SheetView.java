package fr.portevoix.action;

import fr.portevoix.roadmap.RoadmapNode;
import fr.portevoix.territory.Contract;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A published sheet as its page shows it. */
public record SheetView(
        PublishedSheets.Published published,
        List<Goal> objectives,
        List<Goal> axes,
        List<DeliveryStep> steps,
        Map<UUID, DeliveryPhoto.Brief> photos,
        FollowUp followUp,
        boolean several) {
    /** A node of the roadmap and where residents read it, or null. */
    public record Goal(String name, String address) {}

    static SheetView of(Contract contract, PublishedSheets.Published published) {
        return new SheetView(
                published,
                goals(contract, published.content().objectives()),
                goals(contract, published.content().axes()),
                DeliveryStep.of(published.sheet()),
                DeliveryPhoto.of(published.sheet()).stream()
                        .collect(Collectors.toMap(DeliveryPhoto.Brief::step, Function.identity())),
                FollowUp.of(published.sheet(), published.content()),
                ActionSheetVersion.count("sheet = ?1 and publishedOn is not null", published.sheet()) > 1);
    }

    private static List<Goal> goals(Contract contract, List<SheetContent.Node> nodes) {
        return nodes.stream()
                .map(node -> new Goal(
                        node.name(),
                        RoadmapNode.<RoadmapNode>findByIdOptional(node.id())
                                .filter(found -> found.roadmap.published)
                                .map(found -> found.roadmap.addressIn(contract) + "/" + found.getAddress())
                                .orElse(null)))
                .toList();
    }

    public ActionSheet sheet() {
        return published.sheet();
    }

    public ActionSheetVersion version() {
        return published.version();
    }

    public SheetContent content() {
        return published.content();
    }

    /** What is sought, line by line. */
    public List<String> aims() {
        return content()
                .aims()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** An amount of the budget as French writes it, or null where it is not known. */
    public String euros(SheetContent.Money line) {
        return line.amount() == null ? null : SheetText.number(line.amount()) + "\u00A0€";
    }
}
