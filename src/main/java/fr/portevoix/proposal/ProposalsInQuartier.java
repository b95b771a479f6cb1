package fr.portevoix.proposal;

import fr.portevoix.shared.web.Sentences;
import fr.portevoix.territory.Quartier;
import fr.portevoix.territory.QuartierWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** The way from a quartier to what is proposed for it. */
@ApplicationScoped
class ProposalsInQuartier implements QuartierWork {
    @Override
    public List<Way> in(Quartier quartier, Locale language) {
        return List.of(new Way(
                1,
                Sentences.in(ProposalMessages.class, language.toLanguageTag()).listTitle(),
                "/" + quartier.contract.slug + "/propositions?quartier=" + quartier.slug));
    }
}
