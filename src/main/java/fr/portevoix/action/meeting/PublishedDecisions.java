package fr.portevoix.action.meeting;

import fr.portevoix.action.ActionSheet;
import fr.portevoix.action.DeliveryStep;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.Quartier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What was decided and published: the only door by which pages, files and programmes come to decisions. */
@ApplicationScoped
public class PublishedDecisions {
    private static final String ALL = "select distinct d from Decision d join fetch d.item i join fetch i.meeting m"
            + " join fetch m.body left join fetch d.quartiers where d.publishedOn is not null and ";
    private static final String LATEST_FIRST = " order by m.heldOn desc, m.slug, i.position, d.slug";

    @ConfigProperty(name = "portevoix.floor", defaultValue = "11")
    long floor;

    /** Those of a contract, the latest first. */
    public List<DecisionView> of(Contract contract) {
        return views(Decision.list(ALL + "d.contract = ?1" + LATEST_FIRST, contract));
    }

    /** Those that concern a quartier: its own, and those of the whole contract. */
    public List<DecisionView> of(Contract contract, Quartier quartier) {
        return of(contract).stream()
                .filter(view -> view.decision().quartiers.isEmpty()
                        || view.decision().quartiers.contains(quartier))
                .toList();
    }

    /** Those of a meeting, in the order of its agenda. */
    public List<DecisionView> of(Meeting meeting) {
        return views(Decision.list(ALL + "m = ?1 order by i.position", meeting));
    }

    /** The one at this address, if it is published. */
    public Optional<DecisionView> at(Contract contract, String slug) {
        return views(Decision.list(ALL + "d.contract = ?1 and d.slug = ?2", contract, slug)).stream()
                .findFirst();
    }

    /** Those on these sheets and on objectives that live on under these lineages. */
    public List<DecisionView> on(Contract contract, Collection<UUID> sheets, Collection<UUID> lineages) {
        if (sheets.isEmpty() && lineages.isEmpty()) {
            return List.of();
        }
        // A list in a query must not be empty: this one stands for nothing.
        Collection<UUID> none = List.of(new UUID(0, 0));
        return views(Decision.list(
                ALL + "d.contract = ?1 and ((i.kind = 'sheet' and i.subjectId in ?2) or (i.kind = ?3 and i.subjectId in"
                        + " (select n.id from RoadmapNode n where n.lineage in ?4))) order by m.heldOn, i.position",
                contract,
                sheets.isEmpty() ? none : sheets,
                Objectives.KIND,
                lineages.isEmpty() ? none : lineages));
    }

    private List<DecisionView> views(List<Decision> decisions) {
        Map<UUID, List<Erratum>> errata =
                Erratum.of(decisions).stream().collect(Collectors.groupingBy(erratum -> erratum.decision.id));
        Map<UUID, List<FollowUp>> since =
                FollowUp.of(decisions).stream().collect(Collectors.groupingBy(done -> done.decision.id));
        return decisions.stream()
                .map(decision -> {
                    List<Erratum> own = errata.getOrDefault(decision.id, List.of());
                    return new DecisionView(
                            decision,
                            Standing.of(decision, own),
                            own,
                            since.getOrDefault(decision.id, List.of()),
                            delivery(decision.item),
                            floor);
                })
                .toList();
    }

    /** How far a sheet is, as far as residents may read it. */
    private static List<DeliveryStep> delivery(AgendaItem item) {
        return item.kind.equals(ActionSheet.KIND)
                ? ActionSheet.<ActionSheet>findByIdOptional(item.subjectId)
                        .filter(sheet -> sheet.shown().isPresent())
                        .map(DeliveryStep::of)
                        .orElse(List.of())
                : List.of();
    }
}
