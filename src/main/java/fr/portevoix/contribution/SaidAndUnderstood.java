package fr.portevoix.contribution;

import fr.portevoix.contribution.TraceStep.Stage;
import fr.portevoix.contribution.heir.NodesToday;
import fr.portevoix.roadmap.Roadmap;
import fr.portevoix.roadmap.RoadmapNode;
import fr.portevoix.shared.web.Sentences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** This room's own steps: that something was said, and how it was understood. */
@ApplicationScoped
class SaidAndUnderstood implements TraceSource {
    @Inject
    NodesToday nodesToday;

    @Override
    public List<TraceStep> steps(Contribution contribution, Locale language) {
        List<TraceStep> steps = new ArrayList<>();
        ContributionMessages say = Sentences.in(ContributionMessages.class, language.toLanguageTag());
        steps.add(new TraceStep(
                Stage.SAID,
                "contribution",
                contribution.id.toString(),
                null,
                "said",
                null,
                say.channel(contribution.channel),
                null,
                contribution.saidOn));
        // Themes would tell what words with the referent are about.
        if (contribution.reading == Reading.READ || contribution.reading == Reading.CLEARED) {
            steps.addAll(understood(contribution, say));
        }
        return steps;
    }

    private List<TraceStep> understood(Contribution contribution, ContributionMessages say) {
        List<TraceStep> steps = new ArrayList<>();
        Map<RoadmapNode, LocalDate> nodes = new LinkedHashMap<>();
        List<Coding> codings = Coding.list(
                "select distinct k from Coding k join fetch k.theme t left join fetch t.nodes where k.contribution = ?1"
                        + " order by t.position",
                contribution);
        for (Coding coding : codings) {
            Theme theme = coding.theme;
            steps.add(step("theme", theme.id.toString(), "coded", theme.label, null, coding.codedOn));
            theme.nodes.stream()
                    .sorted(Comparator.comparingInt(node -> node.position))
                    .forEach(node -> nodes.putIfAbsent(node, coding.codedOn));
        }
        List<NodeTag> tags =
                NodeTag.list("select n from NodeTag n join fetch n.node where n.contribution = ?1", contribution);
        tags.forEach(tag -> nodes.putIfAbsent(tag.node, tag.taggedOn));
        String roadmap = "/" + contribution.contract.slug + "/feuille-de-route";
        Roadmap current = Roadmap.current(contribution.contract).orElse(null);
        nodes.forEach((node, day) -> steps.add(node(node, current, "tagged", roadmap, day)));
        // Both readings stand: the tag as it was given, and what it is in the version in force.
        nodesToday.of(contribution).nodes().stream()
                .filter(node -> !nodes.containsKey(node))
                .sorted(Comparator.comparingInt(node -> node.position))
                .forEach(node -> steps.add(node(node, current, "reads", roadmap, null)));
        if (steps.isEmpty()) {
            steps.add(step("reading", contribution.id.toString(), "read", say.readWithoutTheme(), null, null));
        }
        return steps;
    }

    private static TraceStep node(RoadmapNode node, Roadmap current, String relation, String roadmap, LocalDate day) {
        boolean inForce = node.roadmap.equals(current);
        String label = node.code + " " + node.label + (inForce ? "" : " (" + node.roadmap.title + ")");
        String address = inForce ? roadmap : roadmap + "/" + node.roadmap.slug;
        return new TraceStep(
                Stage.UNDERSTOOD,
                "node",
                node.id.toString(),
                node.roadmap.slug,
                relation,
                null,
                label,
                node.roadmap.published ? address : null,
                day);
    }

    private static TraceStep step(
            String kind, String id, String relation, String label, String address, LocalDate day) {
        return new TraceStep(Stage.UNDERSTOOD, kind, id, null, relation, null, label, address, day);
    }
}
