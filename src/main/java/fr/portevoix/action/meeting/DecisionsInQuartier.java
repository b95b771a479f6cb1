package fr.portevoix.action.meeting;

import fr.portevoix.shared.web.Sentences;
import fr.portevoix.territory.Quartier;
import fr.portevoix.territory.QuartierWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** The way from a quartier to what was decided for it. */
@ApplicationScoped
class DecisionsInQuartier implements QuartierWork {
    @Override
    public List<Way> in(Quartier quartier, Locale language) {
        return List.of(new Way(
                2,
                Sentences.in(MeetingMessages.class, language.toLanguageTag()).decisionsTitle(),
                "/" + quartier.contract.slug + "/decisions?quartier=" + quartier.slug));
    }
}
