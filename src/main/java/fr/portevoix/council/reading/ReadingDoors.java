package fr.portevoix.council.reading;

import fr.portevoix.action.meeting.Body;
import fr.portevoix.council.CouncilLink;
import fr.portevoix.council.CouncilLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The desk's door to what a council deliberates on; what waits too long for an answer is said there. */
@ApplicationScoped
class ReadingDoors implements CouncilLinks {
    @Inject
    Clock clock;

    @Override
    public List<CouncilLink> of(Body body) {
        LocalDate today = LocalDate.now(clock);
        long open = Deliberation.of(body).stream()
                .filter(each -> each.current(today)
                        .filter(opening -> opening.isOpen(today))
                        .isPresent())
                .count();
        long late = PilotQuestion.waiting(body).stream()
                .filter(question -> question.isLate(today))
                .count();
        return List.of(new CouncilLink(
                "Délibérations",
                "/" + body.contract.slug + "/bureau/conseils/" + body.slug + "/deliberations",
                open
                        + (open > 1 ? " ouvertes" : " ouverte")
                        + (late == 0 ? "" : ", " + late + (late > 1 ? " réponses en retard" : " réponse en retard"))));
    }
}
