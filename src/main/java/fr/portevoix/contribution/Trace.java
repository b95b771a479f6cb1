package fr.portevoix.contribution;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What became of a contribution, from all rooms that know something of it, in the order of the chain. */
@ApplicationScoped
public class Trace {
    @Inject
    @All
    List<TraceSource> sources;

    /** The steps that are known, in words of this language. */
    public List<TraceStep> of(Contribution contribution, Locale language) {
        return sources.stream()
                .flatMap(source -> source.steps(contribution, language).stream())
                .sorted(Comparator.comparing(TraceStep::stage)
                        .thenComparing(TraceStep::day, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())))
                .toList();
    }
}
