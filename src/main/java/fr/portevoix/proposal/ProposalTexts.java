package fr.portevoix.proposal;

import fr.portevoix.contribution.similar.SimilarText;
import fr.portevoix.contribution.similar.SimilarTexts;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The published proposals, to be found by similar words. */
@ApplicationScoped
class ProposalTexts implements SimilarTexts {
    @Inject
    EntityManager entities;

    @Override
    public String kind() {
        return Proposal.KIND;
    }

    @Override
    public Map<UUID, Integer> editions(Contract contract) {
        Map<UUID, Integer> editions = new HashMap<>();
        entities.createQuery(
                        "select p.id, p.edition from Proposal p where p.contract = ?1 and " + Proposal.IS_PUBLIC,
                        Object[].class)
                .setParameter(1, contract)
                .getResultList()
                .forEach(row -> editions.put((UUID) row[0], (Integer) row[1]));
        return editions;
    }

    @Override
    public List<SimilarText> read(Contract contract, Collection<UUID> ids) {
        List<Proposal> found = Proposal.list(
                "from Proposal p join fetch p.contract where p.contract = ?1 and p.id in ?2 and " + Proposal.IS_PUBLIC,
                contract,
                ids);
        Map<UUID, Said> said = Said.of(found.stream().map(each -> each.id).toList());
        return found.stream()
                .map(each -> new ListedProposal(each, said.get(each.id), ProposalStatus.PUBLISHED, 0))
                .map(each ->
                        new SimilarText(each.proposal().id, Proposal.KIND, each.title(), words(each), each.address()))
                .toList();
    }

    private static String words(ListedProposal each) {
        String place = each.proposal().place == null ? "" : each.proposal().place;
        return (each.said().ideaWords() + "\n" + each.said().needWords() + "\n" + place).strip();
    }
}
