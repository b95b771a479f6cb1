package fr.portevoix.action;

import fr.portevoix.shared.web.Sentences;
import fr.portevoix.territory.Quartier;
import fr.portevoix.territory.QuartierWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** The way from a quartier to what is done there. */
@ApplicationScoped
class SheetsInQuartier implements QuartierWork {
    @Override
    public List<Way> in(Quartier quartier, Locale language) {
        return List.of(new Way(
                3,
                Sentences.in(ActionMessages.class, language.toLanguageTag()).sheets(),
                "/" + quartier.contract.slug + "/fiches?quartier=" + quartier.slug));
    }
}
