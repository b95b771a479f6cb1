package fr.portevoix.survey;

import fr.portevoix.contribution.DeskDoor;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The survey at the desk, for words that came in with a response. */
@ApplicationScoped
class SurveyDoor implements DeskDoor {
    @Override
    public Optional<Door> to(Contract contract, String kind, UUID id) {
        return kind.equals("response")
                ? Survey.<Survey>find(
                                "select r.survey from Response r where r.id = ?1 and r.survey.contract = ?2",
                                id,
                                contract)
                        .firstResultOptional()
                        .map(survey -> new Door(
                                "Enquête\u00a0: " + survey.title.french(),
                                "/" + contract.slug + "/bureau/enquetes/" + survey.slug))
                : Optional.empty();
    }
}
