package fr.portevoix.survey.quota;

import fr.portevoix.figures.Table;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.survey.Item;
import fr.portevoix.survey.PlaceQuestion;
import fr.portevoix.survey.Questionnaire;
import fr.portevoix.survey.SingleChoice;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.SurveyTallies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Sets side by side how many people were heard and how many are wanted. */
@ApplicationScoped
public class ReadGauges {
    @Inject
    SurveyTallies tallies;

    /** The questions that can have goals: those with one answer out of a list. */
    public List<Item> questions(Survey survey) {
        return Questionnaire.of(survey).items().stream()
                .filter(item -> item.kind() instanceof PlaceQuestion || item.kind() instanceof SingleChoice)
                .toList();
    }

    /** One gauge per answer to this question. */
    public List<Gauge> of(Survey survey, String question) {
        Map<String, Integer> targets = Quota.of(survey, question);
        return tallies.countByChannel(survey, SurveyTallies.Measure.of(question), Wording.FRENCH)
                .map(table -> IntStream.range(0, table.rows().size())
                        .mapToObj(row -> gauge(table, row, targets))
                        .toList())
                .orElse(List.of());
    }

    private static Gauge gauge(Table table, int row, Map<String, Integer> targets) {
        String code = table.rows().get(row).key();
        List<Gauge.Part> parts = IntStream.range(0, table.columns().size())
                .filter(column -> table.count(row, column) > 0)
                .mapToObj(column -> new Gauge.Part(table.columns().get(column).label(), table.count(row, column)))
                .toList();
        return new Gauge(code, table.rows().get(row).label(), targets.get(code), table.rowTotal(row), parts);
    }
}
