package fr.portevoix.action;

import fr.portevoix.contribution.Contribution;
import fr.portevoix.figures.Disclosure;
import fr.portevoix.figures.Heading;
import fr.portevoix.figures.SafeFigure;
import fr.portevoix.figures.SafeFigure.Showing;
import fr.portevoix.figures.SafeTable;
import fr.portevoix.figures.Table;
import fr.portevoix.territory.Quartier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Counts the voices that feed a sheet, by channel, speaker and quartier, so that no small group can be read or worked out.
 *
 * <p>The three counts are of the same voices and stand on one page; so each is protected beside the one total that all
 * of them show. What is published one by one, as proposals are, is not in it: anybody could take it away again.
 */
@ApplicationScoped
public class CountOrigins {
    static final String SEVERAL = "several";
    static final String NOWHERE = "nowhere";

    private static final Heading ALL = new Heading("all", "");

    @Inject
    SheetVoices voices;

    @Inject
    ActionConfig config;

    /** The figures as they could be published today. */
    public Origins of(ActionSheet sheet) {
        return of(voices.feeding(sheet));
    }

    Origins of(List<Contribution> feeding) {
        List<List<Contribution>> counted = List.copyOf(SheetVoices.byVoice(feeding.stream()
                        .filter(said -> !voices.isListedApart(said))
                        .toList())
                .values());
        int all = counted.size();
        if (all == 0 || all < config.floor()) {
            Showing showing = all == 0 ? Showing.ZERO : Showing.BELOW;
            return new Origins(new Origins.Figure(showing, all == 0 ? 0 : null), List.of(), List.of(), List.of());
        }
        return new Origins(
                new Origins.Figure(Showing.VALUE, all),
                lines(counted, voice -> new Heading(voice.get(0).channel.name(), "")),
                lines(counted, voice -> new Heading(voice.get(0).speaker.name(), "")),
                lines(counted, CountOrigins::quartier));
    }

    /** In one line only, so that the lines add up to the whole. */
    private static Heading quartier(List<Contribution> voice) {
        Set<Quartier> about = new TreeSet<>(Comparator.comparing((Quartier one) -> one.position)
                .thenComparing(one -> one.name)
                .thenComparing(one -> one.id));
        voice.forEach(said -> about.addAll(said.quartiers));
        if (about.isEmpty()) {
            return new Heading(NOWHERE, "");
        }
        Quartier first = about.iterator().next();
        return about.size() > 1 ? new Heading(SEVERAL, "") : new Heading(first.slug, first.name);
    }

    private List<Origins.Line> lines(List<List<Contribution>> voices, Function<List<Contribution>, Heading> group) {
        Map<Heading, Integer> counts = new LinkedHashMap<>();
        voices.stream().map(group).forEach(heading -> counts.merge(heading, 1, Integer::sum));
        List<Heading> columns = new ArrayList<>(counts.keySet());
        columns.sort(Comparator.comparing((Heading heading) -> heading.label().isEmpty())
                .thenComparing(heading -> -counts.get(heading))
                .thenComparing(Heading::key));
        Table table = Table.exclusive(List.of(ALL), columns, new int[][] {
            columns.stream().mapToInt(counts::get).toArray()
        });
        Disclosure disclosure = Disclosure.withFloor(config.floor());
        SafeTable safe = disclosure.protect(table, disclosure.protect(table.whole(ALL)));
        return IntStream.range(0, columns.size())
                .mapToObj(column -> new Origins.Line(
                        columns.get(column).key(), columns.get(column).label(), figure(safe.figure(0, column))))
                .toList();
    }

    private static Origins.Figure figure(SafeFigure figure) {
        return new Origins.Figure(
                figure.showing(), figure.value().isPresent() ? figure.value().getAsInt() : null);
    }
}
