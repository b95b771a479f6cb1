package fr.portevoix.action;

import fr.portevoix.contribution.Relation;
import fr.portevoix.contribution.TraceStep.Stage;
import fr.portevoix.contribution.loop.LoopDay;
import fr.portevoix.contribution.loop.LoopQuery;
import fr.portevoix.contribution.loop.LoopStep;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** Which contributions feed a sheet that residents may read and whose action is done. */
@ApplicationScoped
class SheetsDone implements LoopStep {
    @Inject
    LoopQuery query;

    @Override
    public Stage stage() {
        return Stage.DONE;
    }

    @Override
    public Map<UUID, LoopDay> reached(Contract contract) {
        return query.read(
                "select u.contribution.id, d.day from Use u join DeliveryStep d on d.sheet.id = u.subjectId"
                        + " where u.contribution.contract = ?1 and u.kind = ?2 and u.relation = ?3 and d.state = ?4"
                        + " and d.sheet.withdrawnOn is null and exists (select 1 from ActionSheetVersion v"
                        + " where v.sheet = d.sheet and v.publishedOn is not null)",
                contract,
                ActionSheet.KIND,
                Relation.FEEDS,
                DeliveryState.DONE);
    }
}
