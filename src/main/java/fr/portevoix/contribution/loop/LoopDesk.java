package fr.portevoix.contribution.loop;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.contribution.Channel;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.FrenchNames;
import fr.portevoix.contribution.TraceStep.Stage;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.territory.Quartier;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How far what was said has come, for the team: by channel and quartier, and what has waited longest. */
@Path("/{contract}/bureau/suites")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class LoopDesk {
    /** As many as one looks after in a sitting. */
    private static final int WAITING = 50;

    @Inject
    CurrentContract contract;

    @Inject
    Loop loop;

    @Inject
    Clock clock;

    @CheckedTemplate(basePath = "contribution/loop")
    record deskLoop(Contract contract, LoopFigures all, List<Part> parts, List<Waiting> waiting, long unanswered)
            implements TemplateInstance {}

    /** The same figures by one thing: its heading, what its lines are, and what to know of them, or null. */
    public record Part(String id, String title, String first, String hint, List<LoopFigures> lines) {}

    /** Words that wait: where they stand, and for how many days. */
    public record Waiting(Contribution said, Stage stage, long days) {}

    /** The figures and the queue. */
    @GET
    public TemplateInstance loop() {
        List<Way> ways = loop.of(contract.get());
        Set<Channel> used = ways.stream().map(Way::channel).collect(Collectors.toSet());
        List<LoopFigures> quartiers = new ArrayList<>();
        for (Quartier quartier : Quartier.of(contract.get())) {
            quartiers.add(
                    LoopFigures.of(quartier.name, ways, way -> way.quartiers().contains(quartier.id)));
        }
        quartiers.add(
                LoopFigures.of("Sans quartier", ways, way -> way.quartiers().isEmpty()));
        List<Way> open = ways.stream().filter(way -> !way.isAnswered()).toList();
        return new deskLoop(
                contract.get(),
                LoopFigures.of("", ways, way -> true),
                List.of(
                        new Part("channels", "Par canal", "Canal", null, channels(ways, used)),
                        new Part(
                                "quartiers",
                                "Par quartier",
                                "Quartier",
                                "Une parole qui concerne plusieurs quartiers compte dans chacun.",
                                quartiers)),
                waiting(open),
                open.size());
    }

    private static List<LoopFigures> channels(List<Way> ways, Set<Channel> used) {
        return Stream.of(Channel.values())
                .filter(used::contains)
                .map(channel -> LoopFigures.of(FrenchNames.french(channel), ways, way -> way.channel() == channel))
                .toList();
    }

    private List<Waiting> waiting(List<Way> open) {
        LocalDate today = LocalDate.now(clock);
        List<Way> longest = open.stream()
                .sorted(Comparator.comparing(Way::since))
                .limit(WAITING)
                .toList();
        if (longest.isEmpty()) {
            return List.of();
        }
        Map<UUID, Contribution> found = Contribution.<Contribution>list(
                        "select distinct c from Contribution c left join fetch c.quartiers where c.id in ?1",
                        longest.stream().map(Way::id).toList())
                .stream()
                .collect(Collectors.toMap(said -> said.id, Function.identity()));
        return longest.stream()
                .map(way ->
                        new Waiting(found.get(way.id()), way.furthest(), ChronoUnit.DAYS.between(way.since(), today)))
                .toList();
    }
}
