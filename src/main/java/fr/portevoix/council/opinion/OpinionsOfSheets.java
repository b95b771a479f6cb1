package fr.portevoix.council.opinion;

import fr.portevoix.action.ActionSheet;
import fr.portevoix.action.SheetDiscussion;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.TraceSource;
import fr.portevoix.contribution.TraceStep;
import fr.portevoix.contribution.TraceStep.Stage;
import fr.portevoix.council.FedSheets;
import fr.portevoix.shared.web.Sentences;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** What councils think of sheets: on the page of a sheet, and in the trace of whoever's words feed it. */
@ApplicationScoped
class OpinionsOfSheets implements TraceSource, SheetDiscussion {
    @Override
    public List<TraceStep> steps(Contribution contribution, Locale language) {
        OpinionMessages say = Sentences.in(OpinionMessages.class, language.toLanguageTag());
        return of(FedSheets.of(contribution)).stream()
                .map(opinion -> new TraceStep(
                        Stage.DISCUSSED,
                        Opinion.KIND,
                        opinion.id.toString(),
                        String.valueOf(opinion.version.number),
                        "advised",
                        opinion.isAnswered() ? say.answered() : say.unanswered(),
                        opinion.body.name + " – " + say.sense(opinion.sense.name()),
                        opinion.address(),
                        opinion.publishedOn))
                .toList();
    }

    @Override
    public List<Discussed> of(ActionSheet sheet, Locale language) {
        OpinionMessages say = Sentences.in(OpinionMessages.class, language.toLanguageTag());
        return of(Set.of(sheet.id)).stream()
                .map(opinion -> new Discussed(
                        opinion.body.name,
                        say.gave(
                                say.sense(opinion.sense.name()),
                                opinion.isAnswered() ? say.answered() : say.unanswered()),
                        opinion.address(),
                        opinion.publishedOn))
                .toList();
    }

    private static List<Opinion> of(Collection<UUID> sheets) {
        return sheets.isEmpty()
                ? List.of()
                : Opinion.list(
                        "from Opinion o join fetch o.body join fetch o.version v where v.sheet.id in ?1"
                                + " and o.publishedOn is not null order by o.publishedOn",
                        sheets);
    }
}
