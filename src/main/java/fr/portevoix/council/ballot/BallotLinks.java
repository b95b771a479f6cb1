package fr.portevoix.council.ballot;

import fr.portevoix.action.meeting.Body;
import fr.portevoix.council.CouncilLink;
import fr.portevoix.council.CouncilLinks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The door to ballots on the desk's page of a council. */
@ApplicationScoped
class BallotLinks implements CouncilLinks {
    @Override
    public List<CouncilLink> of(Body body) {
        long open = Ballot.count("body = ?1 and openedAt is not null and closedAt is null", body);
        return List.of(new CouncilLink(
                "Scrutins",
                "/" + body.contract.slug + "/bureau/conseils/" + body.slug + "/scrutins",
                open == 0 ? "Préparer un vote du conseil." : "En cours\u00a0: " + open + "."));
    }
}
