package fr.portevoix.synthesis;

import fr.portevoix.contribution.Channel;
import fr.portevoix.figures.Heading;
import fr.portevoix.figures.Table;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.survey.Response;
import fr.portevoix.survey.Survey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts who answered surveys, by which way and when. */
@ApplicationScoped
class Respondents {
    @Inject
    EntityManager entities;

    /** How many answered one survey by one way, from which day to which. */
    record Arrivals(Survey survey, Channel channel, int count, LocalDate first, LocalDate last) {}

    /** Who answered these surveys. */
    List<Arrivals> of(Collection<Survey> surveys) {
        if (surveys.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        """
                        select r.survey, r.channel, count(r), min(r.day), max(r.day) from Response r
                        where r.survey in :surveys and %s group by r.survey, r.channel"""
                                .formatted(Response.COUNTED),
                        Object[].class)
                .setParameter("surveys", surveys)
                .getResultStream()
                .map(row -> new Arrivals(
                        (Survey) row[0],
                        (Channel) row[1],
                        Math.toIntExact((Long) row[2]),
                        (LocalDate) row[3],
                        (LocalDate) row[4]))
                .toList();
    }

    /** Channels by surveys; empty where nobody answered any of them. Channels that nobody used are left out. */
    static Optional<Table> table(List<Survey> surveys, List<Arrivals> arrivals) {
        Map<Channel, Map<Survey, Integer>> counts = new EnumMap<>(Channel.class);
        arrivals.forEach(one -> counts.computeIfAbsent(one.channel(), channel -> new HashMap<>())
                .put(one.survey(), one.count()));
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        List<Heading> rows = new ArrayList<>();
        List<int[]> cells = new ArrayList<>();
        counts.forEach((channel, bySurvey) -> {
            rows.add(new Heading(channel.name(), French.capital(ChannelNames.of(channel))));
            cells.add(surveys.stream()
                    .mapToInt(survey -> bySurvey.getOrDefault(survey, 0))
                    .toArray());
        });
        List<Heading> columns = surveys.stream()
                .map(survey -> new Heading(survey.slug, survey.title.in(Wording.FRENCH)))
                .toList();
        return Optional.of(Table.exclusive(rows, columns, cells.toArray(int[][]::new)));
    }
}
