package fr.portevoix.council.opinion;

import fr.portevoix.action.meeting.Body;
import fr.portevoix.council.CouncilLink;
import fr.portevoix.council.CouncilLinks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The door to opinions on the desk's page of a council. */
@ApplicationScoped
class OpinionLinks implements CouncilLinks {
    @Override
    public List<CouncilLink> of(Body body) {
        long unanswered = Opinion.count("body = ?1 and publishedOn is not null and answeredOn is null", body);
        return List.of(new CouncilLink(
                "Avis",
                "/" + body.contract.slug + "/bureau/conseils/" + body.slug + "/avis",
                unanswered == 0
                        ? "Ce que le conseil pense d’une fiche, et ce que le comité répond."
                        : "Sans réponse du comité\u00a0: " + unanswered + "."));
    }
}
