package fr.portevoix.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells somebody whether others spoke of the same subject: a number from the floor up, below it only that there are some. */
@ApplicationScoped
public class SameSubject {
    @Inject
    EntityManager entities;

    @ConfigProperty(name = "portevoix.floor", defaultValue = "11")
    long floor;

    /**
     * How many people spoke of a same theme.
     *
     * @param others whether anybody else did
     * @param told the number of people, this one included, or 0 where it may not be told
     */
    public record Company(boolean others, long told) {
        /** The larger of two companies of one person. */
        Company or(Company other) {
            return new Company(others || other.others, Math.max(told, other.told));
        }
    }

    /** Who spoke of one of the themes of this contribution; a respondent is one person whatever they wrote. */
    public Company of(Contribution contribution) {
        long people = entities.createQuery(
                        """
                        select count(distinct coalesce(said.sourceId, said.id)) from Coding k join k.contribution said
                        where said.contract = :contract and said.reading in (READ, CLEARED) and said.counted = true
                        and (said.sourcePart is null or said.sourcePart <> :presence)
                        and k.theme in (select mine.theme from Coding mine where mine.contribution = :contribution)""",
                        Long.class)
                .setParameter("contract", contribution.contract)
                .setParameter("contribution", contribution)
                .setParameter("presence", ImportPresence.SOURCE_PART)
                .getSingleResult();
        return new Company(people > 1, people >= floor ? people : 0);
    }
}
