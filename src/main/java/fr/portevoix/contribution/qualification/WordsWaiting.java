package fr.portevoix.contribution.qualification;

import fr.portevoix.contribution.ContributionFilter;
import fr.portevoix.shared.web.Waiting;
import fr.portevoix.shared.web.WaitingSource;
import fr.portevoix.territory.CurrentContract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Words that were read and of which nothing was made yet. */
@ApplicationScoped
class WordsWaiting implements WaitingSource {
    @Inject
    CurrentContract contract;

    @Inject
    Selection selection;

    @Override
    public List<Waiting> waiting() {
        ContributionFilter filter = new ContributionFilter();
        filter.suite = "a-qualifier";
        long words = selection.count(contract.get(), filter);
        return words == 0
                ? List.of()
                : List.of(new Waiting(
                        505,
                        words > 1 ? "paroles à qualifier" : "parole à qualifier",
                        words,
                        0,
                        "/" + contract.slug() + "/bureau/qualifier"));
    }
}
