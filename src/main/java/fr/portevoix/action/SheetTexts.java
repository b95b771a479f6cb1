package fr.portevoix.action;

import fr.portevoix.contribution.similar.SimilarText;
import fr.portevoix.contribution.similar.SimilarTexts;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The published sheets, to be found by whoever is about to propose what one of them plans already. */
@ApplicationScoped
class SheetTexts implements SimilarTexts {
    @Inject
    PublishedSheets publishedSheets;

    @Override
    public String kind() {
        return ActionSheet.KIND;
    }

    @Override
    public Map<UUID, Integer> editions(Contract contract) {
        Map<UUID, Integer> editions = new HashMap<>();
        publishedSheets.of(contract).forEach(one -> editions.put(one.sheet().id, one.version().number));
        return editions;
    }

    @Override
    public List<SimilarText> read(Contract contract, Collection<UUID> ids) {
        return publishedSheets.of(contract).stream()
                .filter(one -> ids.contains(one.sheet().id))
                .map(one -> new SimilarText(
                        one.sheet().id,
                        ActionSheet.KIND,
                        one.version().title,
                        (one.content().stakes() + "\n" + one.content().aims()).strip(),
                        one.sheet().address()))
                .toList();
    }
}
