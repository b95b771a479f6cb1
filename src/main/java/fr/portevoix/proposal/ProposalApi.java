package fr.portevoix.proposal;

import fr.portevoix.account.Open;
import fr.portevoix.contribution.similar.FindSimilar;
import fr.portevoix.shared.web.Listing;
import fr.portevoix.shared.web.Problem;
import fr.portevoix.territory.CurrentContract;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The published proposals, for programmes. */
@Path("/api/v1/contracts/{contract}/proposals")
@Open
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Proposals")
public class ProposalApi {
    private static final int MOST_FOUND = 1_000;

    @Inject
    CurrentContract contract;

    @Inject
    FindSimilar findSimilar;

    @Inject
    EntityManager entities;

    /** The published proposals, page after page. */
    @GET
    @Operation(
            summary = "The published proposals of a contract",
            description = "node takes a code of the roadmap in force and includes what is below it; status is one of"
                    + " published, under-study, retained, covered, handed-on, not-retained; q looks for words.")
    public Listing<ProposalJson> list(
            @RestQuery String call,
            @RestQuery String quartier,
            @RestQuery String node,
            @RestQuery String status,
            @RestQuery String q,
            @RestQuery Integer limit,
            @RestQuery UUID after) {
        ProposalFilter filter = new ProposalFilter();
        filter.appel = call;
        filter.quartier = quartier;
        filter.objectif = node;
        filter.etat = status;
        filter.mots = q;
        if (status != null && !status.isBlank() && filter.status().isEmpty()) {
            throw Problem.of(
                            400,
                            "The status is one of published, under-study, retained, covered, handed-on, not-retained.")
                    .exception();
        }
        ProposalFilter.Condition condition = filter.condition(contract.get());
        String where = condition.where();
        if (!filter.words().isEmpty()) {
            List<UUID> holding = findSimilar.holding(contract.get(), Proposal.KIND, filter.words(), MOST_FOUND);
            if (holding.isEmpty()) {
                return Listing.whole(List.of());
            }
            where += " and p.id in :holding";
            condition.values().put("holding", holding);
        }
        if (after != null) {
            where += " and p.id > :after";
            condition.values().put("after", after);
        }
        int most = Listing.limit(limit);
        TypedQuery<Proposal> query = entities.createQuery(
                        "select p from Proposal p join fetch p.proposalCall left join fetch p.node where " + where
                                + " order by p.id",
                        Proposal.class)
                .setMaxResults(most + 1);
        condition.values().forEach(query::setParameter);
        Listing<Proposal> found = Listing.of(query.getResultList(), most, proposal -> proposal.id.toString());
        return new Listing<>(told(found.items()), found.next());
    }

    private static List<ProposalJson> told(List<Proposal> proposals) {
        Map<UUID, List<String>> united = UnitedProposals.slugs(
                proposals.stream().map(proposal -> proposal.id).toList());
        return ProposalView.all(proposals, "fr", ProposalView.SupportState.NONE).stream()
                .map(view -> ProposalJson.of(view, united.getOrDefault(view.proposal().id, List.of())))
                .toList();
    }

    /** One published proposal, by its id or its slug. */
    @GET
    @Path("{proposal}")
    @Operation(summary = "A published proposal with its answers, by its id or its slug")
    public ProposalJson one(@RestPath String proposal) {
        return Proposal.publicAt(contract.get(), proposal)
                .or(() -> id(proposal).flatMap(id -> Proposal.<Proposal>find(
                                "from Proposal p where p.contract = ?1 and p.id = ?2 and " + Proposal.IS_PUBLIC,
                                contract.get(),
                                id)
                        .firstResultOptional()))
                .map(found -> told(List.of(found)).get(0))
                .orElseThrow(NotFoundException::new);
    }

    private static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
