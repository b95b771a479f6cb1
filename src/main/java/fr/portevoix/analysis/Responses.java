package fr.portevoix.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import fr.portevoix.contribution.Channel;
import fr.portevoix.contribution.Reading;
import fr.portevoix.survey.Response;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.SurveyJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads the responses of a survey that count, one after the other, with the themes of their words. */
@ApplicationScoped
class Responses {
    private static final int PORTION = 500;

    @Inject
    EntityManager entities;

    /** Shows each response that counts. */
    void each(Survey survey, Consumer<Respondent> reader) {
        Map<UUID, Map<String, Set<String>>> themes = themes(survey);
        try (Stream<Tuple> rows = entities.createQuery(
                        "select r.id, r.answers, r.quartier.id, r.channel, r.day, r.language from Response r"
                                + " left join r.quartier where r.survey = ?1 and " + Response.COUNTED,
                        Tuple.class)
                .setParameter(1, survey)
                .setHint("org.hibernate.fetchSize", PORTION)
                .getResultStream()) {
            rows.forEach(row -> reader.accept(new Respondent(
                    SurveyJson.read(row.get(1, String.class), JsonNode.class),
                    row.get(2, UUID.class),
                    row.get(3, Channel.class),
                    row.get(4, LocalDate.class),
                    row.get(5, String.class),
                    themes.getOrDefault(row.get(0, UUID.class), Map.of()))));
        }
    }

    /** The themes by response and question; words with the referent are in no figure until they are cleared. */
    private Map<UUID, Map<String, Set<String>>> themes(Survey survey) {
        Map<UUID, Map<String, Set<String>>> themes = new HashMap<>();
        entities.createQuery(
                        """
                        select said.sourceId, said.sourcePart, coding.theme.id from Contribution said
                        left join said.codings coding
                        where said.sourceKind = 'response' and said.counted = true and said.reading in ?2
                          and said.sourceId in (select r.id from Response r where r.survey = ?1 and %s)"""
                                .formatted(Response.COUNTED),
                        Object[].class)
                .setParameter(1, survey)
                .setParameter(2, Set.of(Reading.READ, Reading.CLEARED))
                .getResultStream()
                .forEach(row -> {
                    Set<String> own = themes.computeIfAbsent((UUID) row[0], response -> new HashMap<>())
                            .computeIfAbsent((String) row[1], question -> new LinkedHashSet<>());
                    if (row[2] != null) {
                        own.add(row[2].toString());
                    }
                });
        return themes;
    }
}
