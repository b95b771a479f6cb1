package fr.portevoix.council.review;

import fr.portevoix.action.meeting.Body;
import fr.portevoix.council.CouncilLink;
import fr.portevoix.council.CouncilLinks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The door to reviews and indicators on the desk's page of a council. */
@ApplicationScoped
class ReviewLinks implements CouncilLinks {
    @Override
    public List<CouncilLink> of(Body body) {
        return List.of(new CouncilLink(
                "Bilans et indicateurs",
                "/" + body.contract.slug + "/bureau/conseils/" + body.slug + "/bilans",
                "Promis, fait, les mots du conseil\u00a0; ce qu’il veut voir mesuré."));
    }
}
