package fr.portevoix.contribution.loop;

import fr.portevoix.contribution.Channel;
import fr.portevoix.contribution.TraceStep.Stage;
import fr.portevoix.figures.Disclosure;
import fr.portevoix.figures.Heading;
import fr.portevoix.figures.SafeFigure;
import fr.portevoix.figures.SafeTable;
import fr.portevoix.figures.Table;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.Quartier;
import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How far people's words have come, as everybody may read it.
 *
 * <p>Each word stands at one stage, the last that it reached, and in one column, so that no difference between stages gives
 * a small group away. Words about several quartiers, or none, have a column of their own. Both tables keep to the same
 * totals. What was counted is kept for a while: the page is open to all, and counting reads every contribution.
 */
@ApplicationScoped
class PublicLoop {
    private static final String ELSEWHERE = "-";
    private static final List<Heading> WHOLE = List.of(new Heading("all", ""));

    @Inject
    Loop loop;

    @ConfigProperty(name = "portevoix.floor", defaultValue = "11")
    int floor;

    /** Everything that the page shows; the floor under which numbers are not given. */
    public record Figures(
            boolean empty,
            SafeFigure received,
            SafeFigure answered,
            List<Row> totals,
            List<Channel> channels,
            List<GridRow> byChannel,
            List<String> quartiers,
            List<GridRow> byQuartier,
            long floor) {}

    /**
     * A stage with what may be told of it.
     *
     * @param percent how much of all words stands there, null where one of the two numbers is not told
     * @param median time from the word to it, null where too few days are known
     */
    public record Row(Stage stage, SafeFigure figure, Integer percent, Span median) {}

    /** A stage and what may be told of it, column by column. */
    public record GridRow(Stage stage, List<SafeFigure> figures) {}

    /** The figures of a contract. */
    @CacheResult(cacheName = "loop")
    public Figures of(UUID contractId) {
        Contract contract = Contract.findById(contractId);
        List<Way> ways = loop.of(contract);
        Disclosure disclosure = Disclosure.withFloor(floor);
        SafeTable totals = disclosure.protect(table(ways, WHOLE, way -> "all"));
        List<Channel> channels = Arrays.stream(Channel.values())
                .filter(channel -> ways.stream().anyMatch(way -> way.channel() == channel))
                .toList();
        List<Quartier> quartiers = Quartier.of(contract);
        List<Heading> places = new ArrayList<>(quartiers.stream()
                .map(quartier -> new Heading(quartier.id.toString(), ""))
                .toList());
        places.add(new Heading(ELSEWHERE, ""));
        return new Figures(
                ways.isEmpty(),
                totals.base(),
                answered(ways, disclosure),
                rows(ways, totals),
                channels,
                channels.isEmpty() ? List.of() : grid(disclosure.protect(byChannel(ways, channels), totals)),
                quartiers.stream().map(quartier -> quartier.name).toList(),
                grid(disclosure.protect(table(ways, places, PublicLoop::place), totals)),
                floor);
    }

    private static SafeFigure answered(List<Way> ways, Disclosure disclosure) {
        int answered = (int) ways.stream().filter(Way::isAnswered).count();
        return disclosure
                .protect(Table.exclusive(List.of(new Heading("yes", ""), new Heading("no", "")), WHOLE, new int[][] {
                    {answered}, {ways.size() - answered}
                }))
                .figure(0, 0);
    }

    private static Table byChannel(List<Way> ways, List<Channel> channels) {
        List<Heading> columns = channels.stream()
                .map(channel -> new Heading(channel.name(), ""))
                .toList();
        return table(ways, columns, way -> way.channel().name());
    }

    private static String place(Way way) {
        return way.quartiers().size() == 1 ? way.quartiers().get(0).toString() : ELSEWHERE;
    }

    private static Table table(List<Way> ways, List<Heading> columns, Function<Way, String> column) {
        int[][] counts = new int[Way.CHAIN.size()][columns.size()];
        List<String> keys = columns.stream().map(Heading::key).toList();
        ways.forEach(way -> counts[Way.CHAIN.indexOf(way.furthest())][keys.indexOf(column.apply(way))]++);
        return Table.exclusive(
                Way.CHAIN.stream().map(stage -> new Heading(stage.name(), "")).toList(), columns, counts);
    }

    private List<Row> rows(List<Way> ways, SafeTable totals) {
        return IntStream.range(0, Way.CHAIN.size())
                .mapToObj(at -> {
                    Stage stage = Way.CHAIN.get(at);
                    long[] days = LoopFigures.days(ways, stage);
                    SafeFigure figure = totals.figure(at, 0);
                    return new Row(
                            stage,
                            figure,
                            percent(figure, totals.base()),
                            days.length < floor ? null : Span.ofMedian(days));
                })
                .toList();
    }

    private static Integer percent(SafeFigure part, SafeFigure whole) {
        boolean told = part.shown() && whole.shown() && whole.value().getAsInt() > 0;
        return told ? Math.round(100f * part.value().getAsInt() / whole.value().getAsInt()) : null;
    }

    private static List<GridRow> grid(SafeTable table) {
        return IntStream.range(0, Way.CHAIN.size())
                .mapToObj(row -> new GridRow(
                        Way.CHAIN.get(row),
                        IntStream.range(0, table.columns().size())
                                .mapToObj(column -> table.figure(row, column))
                                .toList()))
                .toList();
    }
}
