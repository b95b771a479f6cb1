package fr.portevoix.action.meeting;

import fr.portevoix.contribution.Coding;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.DeskDoor;
import fr.portevoix.contribution.NodeTag;
import fr.portevoix.contribution.Reading;
import fr.portevoix.contribution.Relation;
import fr.portevoix.contribution.TraceSource;
import fr.portevoix.contribution.TraceStep;
import fr.portevoix.contribution.TraceStep.Stage;
import fr.portevoix.contribution.Use;
import fr.portevoix.roadmap.RoadmapNode;
import fr.portevoix.shared.web.Sentences;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What was decided about what somebody said, and what was done since, as steps of its trace; and where the desk follows them. */
@ApplicationScoped
class DecisionSteps implements TraceSource, DeskDoor {
    @Inject
    PublishedDecisions decisions;

    @Override
    public List<TraceStep> steps(Contribution contribution, Locale language) {
        // A decision would tell what words with the referent are about.
        if (contribution.isAside()) {
            return List.of();
        }
        List<TraceStep> steps = new ArrayList<>();
        String tag = language.toLanguageTag();
        for (DecisionView view : decisions.on(contribution.contract, sheets(contribution), lineages(contribution))) {
            if (!view.item().kind.equals(Objectives.KIND) || !contribution.saidOn.isAfter(view.meeting().heldOn)) {
                tell(view, Sentences.in(MeetingMessages.class, tag), steps);
            }
        }
        return steps;
    }

    @Override
    public Optional<Door> to(Contract contract, String kind, UUID id) {
        return kind.equals("decision")
                ? Decision.<Decision>find("id = ?1 and contract = ?2 and publishedOn is not null", id, contract)
                        .firstResultOptional()
                        .map(found ->
                                new Door(found.item.label, "/" + contract.slug + "/bureau/decisions/" + found.slug))
                : Optional.empty();
    }

    private static void tell(DecisionView view, MeetingMessages say, List<TraceStep> steps) {
        Decision decision = view.decision();
        Standing standing = view.standing();
        String body = view.meeting().body.name;
        String reason = standing.changes() == null ? standing.reason() : standing.changes() + " " + standing.reason();
        steps.add(new TraceStep(
                Stage.DECIDED,
                "decision",
                decision.id.toString(),
                view.item().version,
                standing.outcome().name().toLowerCase(Locale.ROOT),
                reason,
                say.stepDecided(standing.outcome(), view.item().label, body),
                decision.address(),
                view.meeting().heldOn));
        for (Erratum erratum : view.errata()) {
            steps.add(new TraceStep(
                    Stage.DECIDED,
                    "erratum",
                    erratum.id.toString(),
                    null,
                    "corrected",
                    erratum.words,
                    say.stepErratum(view.item().label),
                    decision.address(),
                    erratum.publishedOn));
        }
        for (FollowUp done : view.since()) {
            steps.add(new TraceStep(
                    Stage.DONE,
                    "follow-up",
                    done.id.toString(),
                    null,
                    "done",
                    null,
                    done.words,
                    done.address == null ? decision.address() : done.address,
                    done.doneOn));
        }
    }

    private static Set<UUID> sheets(Contribution contribution) {
        Set<UUID> sheets = new HashSet<>();
        for (Use use : Use.of(contribution)) {
            if (use.kind.equals("sheet") && use.subjectId != null && use.relation != Relation.ASIDE) {
                sheets.add(use.subjectId);
            }
        }
        return sheets;
    }

    /** The objectives that the themes of these words lead to, and all that stand above them. */
    private static Set<UUID> lineages(Contribution contribution) {
        Set<UUID> lineages = new HashSet<>();
        if (contribution.reading != Reading.READ && contribution.reading != Reading.CLEARED) {
            return lineages;
        }
        List<RoadmapNode> nodes = new ArrayList<>();
        Coding.<Coding>list(
                        "select distinct k from Coding k join fetch k.theme t left join fetch t.nodes where k.contribution = ?1",
                        contribution)
                .forEach(coding -> nodes.addAll(coding.theme.nodes));
        NodeTag.<NodeTag>list("select t from NodeTag t join fetch t.node where t.contribution = ?1", contribution)
                .forEach(tag -> nodes.add(tag.node));
        for (RoadmapNode node : nodes) {
            for (RoadmapNode at = node; at != null && lineages.add(at.lineage); ) {
                at = at.parent;
            }
        }
        return lineages;
    }
}
