package fr.portevoix.contribution.loop;

import fr.portevoix.contribution.Reading;
import fr.portevoix.contribution.Relation;
import fr.portevoix.contribution.TraceStep.Stage;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The stages that this room knows itself. */
final class OwnSteps {
    private OwnSteps() {}

    /** Read by somebody: the day is that of the first theme, where one was given. */
    @ApplicationScoped
    static class Read implements LoopStep {
        @Inject
        LoopQuery query;

        @Override
        public Stage stage() {
            return Stage.UNDERSTOOD;
        }

        @Override
        public Map<UUID, LoopDay> reached(Contract contract) {
            return query.read(
                    "select c.id, min(k.codedOn) from Contribution c left join c.codings k where c.contract = ?1"
                            + " and c.reading in ?2 group by c.id",
                    contract,
                    List.of(Reading.READ, Reading.CLEARED));
        }
    }

    /** Compared with what exists. */
    @ApplicationScoped
    static class Compared implements LoopStep {
        @Inject
        LoopQuery query;

        @Override
        public Stage stage() {
            return Stage.QUALIFIED;
        }

        @Override
        public Map<UUID, LoopDay> reached(Contract contract) {
            return query.read(
                    "select q.contribution.id, q.qualification.qualifiedAt from Qualified q"
                            + " where q.qualification.contract = ?1",
                    contract);
        }
    }

    /** Something was made of it. */
    @ApplicationScoped
    static class Used implements LoopStep {
        @Inject
        LoopQuery query;

        @Override
        public Stage stage() {
            return Stage.USED;
        }

        @Override
        public Map<UUID, LoopDay> reached(Contract contract) {
            return query.read(
                    "select u.contribution.id, u.usedOn from Use u where u.contribution.contract = ?1", contract);
        }
    }

    /** Its author can read an answer: it exists already, it goes no further and why, or a service has answered. */
    @ApplicationScoped
    static class Answered implements LoopStep {
        @Inject
        LoopQuery query;

        @Override
        public Stage stage() {
            return Stage.TOLD;
        }

        @Override
        public Map<UUID, LoopDay> reached(Contract contract) {
            Map<UUID, LoopDay> told = query.read(
                    "select u.contribution.id, u.usedOn from Use u where u.contribution.contract = ?1 and u.relation in ?2",
                    contract,
                    List.of(Relation.COVERED, Relation.ASIDE));
            query.read(
                            "select u.contribution.id, u.answeredOn from Use u where u.contribution.contract = ?1"
                                    + " and u.answeredOn is not null",
                            contract)
                    .forEach((id, day) -> told.merge(id, day, LoopDay::earlier));
            return told;
        }
    }
}
