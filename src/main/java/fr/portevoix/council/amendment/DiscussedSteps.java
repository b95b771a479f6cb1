package fr.portevoix.council.amendment;

import fr.portevoix.action.ActionSheet;
import fr.portevoix.action.ActionSheetVersion;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.TraceSource;
import fr.portevoix.contribution.TraceStep;
import fr.portevoix.contribution.TraceStep.Stage;
import fr.portevoix.council.FedSheets;
import fr.portevoix.council.reading.Deliberation;
import fr.portevoix.shared.web.Sentences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Tells those whose words feed a sheet that a council discussed it, once residents may read the sheet. */
@ApplicationScoped
class DiscussedSteps implements TraceSource {
    @Inject
    CouncilDiscussions discussions;

    @Override
    public List<TraceStep> steps(Contribution contribution, Locale language) {
        AmendmentMessages say = Sentences.in(AmendmentMessages.class, language.toLanguageTag());
        List<TraceStep> steps = new ArrayList<>();
        for (UUID fed : FedSheets.of(contribution)) {
            ActionSheet sheet = ActionSheet.findById(fed);
            ActionSheetVersion shown = sheet == null ? null : sheet.shown().orElse(null);
            if (shown != null) {
                List<Deliberation> deliberations = Deliberation.list(
                        "from Deliberation d join fetch d.body b join fetch b.contract where d.sheet = ?1 order by"
                                + " d.id",
                        sheet);
                deliberations.forEach(deliberation -> discussions
                        .tell(deliberation, say)
                        .ifPresent(told -> steps.add(new TraceStep(
                                Stage.DISCUSSED,
                                Deliberation.KIND,
                                deliberation.id.toString(),
                                null,
                                "discussed",
                                told.who() + " " + told.what(),
                                say.stepDiscussed(told.who(), shown.title),
                                told.address() == null ? sheet.address() : told.address(),
                                told.day()))));
            }
        }
        return steps;
    }
}
