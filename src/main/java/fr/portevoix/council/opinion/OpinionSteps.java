package fr.portevoix.council.opinion;

import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.Relation;
import fr.portevoix.contribution.TraceSource;
import fr.portevoix.contribution.TraceStep;
import fr.portevoix.contribution.TraceStep.Stage;
import fr.portevoix.contribution.Use;
import fr.portevoix.shared.web.Sentences;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** What a council thinks of the sheets that somebody's words feed, as steps of their trace. */
@ApplicationScoped
class OpinionSteps implements TraceSource {
    @Override
    public List<TraceStep> steps(Contribution contribution, Locale language) {
        // An opinion would tell what words with the referent are about.
        if (contribution.isAside()) {
            return List.of();
        }
        Set<UUID> sheets = new HashSet<>();
        for (Use use : Use.of(contribution)) {
            if (use.kind.equals("sheet") && use.subjectId != null && use.relation != Relation.ASIDE) {
                sheets.add(use.subjectId);
            }
        }
        if (sheets.isEmpty()) {
            return List.of();
        }
        OpinionMessages say = Sentences.in(OpinionMessages.class, language.toLanguageTag());
        return Opinion.<Opinion>list(
                        "from Opinion o join fetch o.body join fetch o.version v where v.sheet.id in ?1"
                                + " and o.publishedOn is not null order by o.publishedOn",
                        sheets)
                .stream()
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
}
