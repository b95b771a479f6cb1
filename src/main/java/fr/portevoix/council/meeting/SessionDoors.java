package fr.portevoix.council.meeting;

import fr.portevoix.action.meeting.Body;
import fr.portevoix.action.meeting.Meeting;
import fr.portevoix.contribution.FrenchNames;
import fr.portevoix.council.CouncilLink;
import fr.portevoix.council.CouncilLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The doors from a council's desk to its meetings and to the wall. */
@ApplicationScoped
class SessionDoors implements CouncilLinks {
    @Inject
    Clock clock;

    @Override
    public List<CouncilLink> of(Body body) {
        String next = Meeting.<Meeting>find(
                        "body = ?1 and heldOn >= ?2 and cancelled = false order by heldOn", body, LocalDate.now(clock))
                .firstResultOptional()
                .map(meeting -> "La prochaine\u00a0: le " + FrenchNames.french(meeting.heldOn))
                .orElse("Convoquer, noter les présences et le quorum, rédiger le compte rendu");
        String desk = "/" + body.contract.slug + "/bureau/conseils/" + body.slug;
        return List.of(
                new CouncilLink("Réunions", desk + "/reunions", next),
                new CouncilLink(
                        "Projection", desk + "/projection", "Le texte, les commentaires et le vote, sur le mur"));
    }
}
