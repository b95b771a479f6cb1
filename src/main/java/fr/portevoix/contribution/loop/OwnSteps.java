package fr.portevoix.contribution.loop;

import fr.portevoix.contribution.Reading;
import fr.portevoix.contribution.Relation;
import fr.portevoix.contribution.TraceStep.Stage;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The stages that this room knows itself. */
@ApplicationScoped
class OwnSteps {
    @Inject
    LoopQuery query;

    private record Known(Stage stage, Function<Contract, Map<UUID, LoopDay>> known) implements LoopStep {
        @Override
        public Map<UUID, LoopDay> reached(Contract contract) {
            return known.apply(contract);
        }
    }

    /** Read by somebody: the day is that of the first theme, where one was given. */
    @Produces
    @Singleton
    LoopStep read() {
        return new Known(
                Stage.UNDERSTOOD,
                contract -> query.read(
                        "select c.id, min(k.codedOn) from Contribution c left join c.codings k where c.contract = ?1"
                                + " and c.reading in ?2 group by c.id",
                        contract,
                        List.of(Reading.READ, Reading.CLEARED)));
    }

    /** Compared with what exists. */
    @Produces
    @Singleton
    LoopStep compared() {
        return new Known(
                Stage.QUALIFIED,
                contract -> query.read(
                        "select q.contribution.id, q.qualification.qualifiedAt from Qualified q"
                                + " where q.qualification.contract = ?1",
                        contract));
    }

    /** Something was made of it. */
    @Produces
    @Singleton
    LoopStep used() {
        return new Known(
                Stage.USED,
                contract -> query.read(
                        "select u.contribution.id, u.usedOn from Use u where u.contribution.contract = ?1", contract));
    }

    /** Its author can read that it exists already, or that it goes no further and why. */
    @Produces
    @Singleton
    LoopStep settled() {
        return new Known(
                Stage.TOLD,
                contract -> query.read(
                        "select u.contribution.id, u.usedOn from Use u where u.contribution.contract = ?1 and u.relation in ?2",
                        contract,
                        List.of(Relation.COVERED, Relation.ASIDE)));
    }

    /** Its author can read what a service answered. */
    @Produces
    @Singleton
    LoopStep answered() {
        return new Known(
                Stage.TOLD,
                contract -> query.read(
                        "select u.contribution.id, u.answeredOn from Use u where u.contribution.contract = ?1"
                                + " and u.answeredOn is not null",
                        contract));
    }
}
