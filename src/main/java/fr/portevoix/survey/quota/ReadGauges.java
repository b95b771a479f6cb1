package fr.portevoix.survey.quota;

import fr.portevoix.contribution.Channel;
import fr.portevoix.figures.Table;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.survey.Item;
import fr.portevoix.survey.MultipleChoice;
import fr.portevoix.survey.PlaceQuestion;
import fr.portevoix.survey.Questionnaire;
import fr.portevoix.survey.ScaleQuestion;
import fr.portevoix.survey.SingleChoice;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.SurveyTallies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Sets side by side how many people were heard and how many are wanted. */
@ApplicationScoped
public class ReadGauges {
    private static final Set<Class<?>> LISTED =
            Set.of(PlaceQuestion.class, SingleChoice.class, MultipleChoice.class, ScaleQuestion.class);

    @Inject
    SurveyTallies tallies;

    /** The questions that can have goals: those whose answers stand in a list. */
    public List<Item> questions(Survey survey) {
        return Questionnaire.of(survey).items().stream()
                .filter(item -> LISTED.contains(item.kind().getClass()))
                .toList();
    }

    /** One gauge per answer to this question, of those who came by a channel; null for any. */
    public List<Gauge> of(Survey survey, String question, Channel channel) {
        Map<String, Integer> targets = Quota.of(survey, question, channel);
        return tallies.countByChannel(survey, SurveyTallies.Measure.of(question), Wording.FRENCH)
                .map(table -> IntStream.range(0, table.rows().size())
                        .mapToObj(row -> gauge(table, row, channel, targets))
                        .toList())
                .orElse(List.of());
    }

    private static Gauge gauge(Table table, int row, Channel channel, Map<String, Integer> targets) {
        String code = table.rows().get(row).key();
        List<Gauge.Part> parts = IntStream.range(0, table.columns().size())
                .filter(column -> table.count(row, column) > 0)
                .mapToObj(column -> new Gauge.Part(table.columns().get(column).label(), table.count(row, column)))
                .toList();
        int heard = channel == null ? table.rowTotal(row) : table.count(row, channel.ordinal());
        return new Gauge(
                code, table.rows().get(row).label(), targets.get(code), heard, channel == null ? parts : List.of());
    }
}
