package fr.portevoix.contribution.level;

import fr.portevoix.contribution.ParticipationLevel;
import fr.portevoix.territory.Commune;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;

/** Writes down what a contract declares of participation on a subject, in place of what stood for that place before. */
@ApplicationScoped
public class DeclareLevel {
    /** Declares a level; commune null: in all communes. */
    @Transactional
    public DeclaredLevel declare(Contract contract, String subject, Commune commune, ParticipationLevel level) {
        DeclaredLevel kept = DeclaredLevel.of(contract).stream()
                .filter(each -> each.subject.equalsIgnoreCase(subject) && Objects.equals(each.commune, commune))
                .findFirst()
                .orElseGet(DeclaredLevel::new);
        kept.contract = contract;
        kept.subject = subject;
        kept.commune = commune;
        kept.level = level;
        kept.persist();
        return kept;
    }
}
