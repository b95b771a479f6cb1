package fr.portevoix.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import fr.portevoix.contribution.Channel;
import fr.portevoix.contribution.FrenchNames;
import fr.portevoix.contribution.Theme;
import fr.portevoix.figures.Heading;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.Languages;
import fr.portevoix.survey.Declined;
import fr.portevoix.survey.Item;
import fr.portevoix.survey.MatrixQuestion;
import fr.portevoix.survey.MultipleChoice;
import fr.portevoix.survey.Option;
import fr.portevoix.survey.PlaceQuestion;
import fr.portevoix.survey.Questionnaire;
import fr.portevoix.survey.Response;
import fr.portevoix.survey.Survey;
import fr.portevoix.territory.Quartier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Everything that the responses of a survey can be told apart by. */
@ApplicationScoped
class Variables {
    private static final String ELSEWHERE = "ailleurs";

    @Inject
    EntityManager entities;

    /** The variables of a survey: where and how people answered first, then its questions in their order. */
    List<Variable> of(Survey survey) {
        List<Variable> variables = new ArrayList<>();
        variables.add(quartier(survey));
        variables.add(channel(survey));
        variables.add(month(survey));
        variables.add(language(survey));
        Questionnaire questionnaire = Questionnaire.ofAllVersions(survey);
        questionnaire.items().forEach(item -> variables.addAll(of(item, questionnaire)));
        Map<String, List<Heading>> themes = themes(survey);
        questionnaire.items().stream()
                .filter(item -> themes.containsKey(item.code()))
                .forEach(item -> variables.add(new Variable(
                        "themes." + item.code(),
                        "Thèmes de «\u00a0" + item.question().label.in(Wording.FRENCH) + "\u00a0»",
                        themes.get(item.code()),
                        true,
                        respondent -> respondent.themesOf(item.code()))));
        return variables.stream().filter(each -> !each.values().isEmpty()).toList();
    }

    private static Variable quartier(Survey survey) {
        List<Heading> values = new ArrayList<>();
        Map<UUID, String> slugs = new HashMap<>();
        Quartier.of(survey.contract).forEach(quartier -> {
            values.add(new Heading(quartier.slug, quartier.name));
            slugs.put(quartier.id, quartier.slug);
        });
        values.add(new Heading(ELSEWHERE, "Ailleurs ou non dit"));
        return new Variable(
                "quartier",
                "Quartier",
                values,
                false,
                respondent -> Optional.of(Set.of(
                        respondent.quartier() == null
                                ? ELSEWHERE
                                : slugs.getOrDefault(respondent.quartier(), ELSEWHERE))));
    }

    private Variable channel(Survey survey) {
        return new Variable(
                "canal",
                "Canal",
                distinct("r.channel", survey, Channel.class).stream()
                        .sorted()
                        .map(each -> new Heading(each.name(), FrenchNames.french(each)))
                        .toList(),
                false,
                respondent -> Optional.of(Set.of(respondent.channel().name())));
    }

    private Variable month(Survey survey) {
        return new Variable(
                "mois",
                "Mois",
                distinct("r.day", survey, LocalDate.class).stream()
                        .map(day -> day.toString().substring(0, 7))
                        .distinct()
                        .sorted()
                        .map(each -> new Heading(each, each.substring(5) + "/" + each.substring(0, 4)))
                        .toList(),
                false,
                respondent -> Optional.of(Set.of(respondent.month())));
    }

    private Variable language(Survey survey) {
        return new Variable(
                "langue",
                "Langue",
                distinct("r.language", survey, String.class).stream()
                        .sorted()
                        .map(each -> new Heading(each, Languages.ownName(each)))
                        .toList(),
                false,
                respondent -> Optional.of(Set.of(respondent.language())));
    }

    private <T> List<T> distinct(String what, Survey survey, Class<T> type) {
        return entities.createQuery(
                        "select distinct " + what + " from Response r where r.survey = ?1 and " + Response.COUNTED,
                        type)
                .setParameter(1, survey)
                .getResultList();
    }

    private static List<Variable> of(Item item, Questionnaire questionnaire) {
        // Where people live is the first variable already, with those who said it by their link or on the telephone.
        if (item.kind() instanceof PlaceQuestion) {
            return List.of();
        }
        String label = item.question().label.in(Wording.FRENCH);
        if (item.kind() instanceof MatrixQuestion matrix) {
            return matrix.rows().stream()
                    .map(row -> new Variable(
                            "q." + item.code() + "." + row.code(),
                            label + " – " + row.label().in(Wording.FRENCH),
                            headings(matrix.scale()),
                            false,
                            respondent -> answer(respondent, item.code())
                                    .map(kept -> kept.get(row.code()))
                                    .map(kept -> Set.of(kept.asText()))))
                    .toList();
        }
        return List.of(new Variable(
                "q." + item.code(),
                label,
                headings(item.kind().counted(questionnaire.places())),
                item.kind() instanceof MultipleChoice,
                respondent -> answer(respondent, item.code()).map(item.kind()::codes)));
    }

    private static Optional<JsonNode> answer(Respondent respondent, String question) {
        return Optional.ofNullable(respondent.answers().get(question)).filter(kept -> !Declined.is(kept));
    }

    private static List<Heading> headings(List<Option> options) {
        return options.stream()
                .map(option -> new Heading(option.code(), option.label().in(Wording.FRENCH)))
                .toList();
    }

    /** The themes that words were coded with, by the question that they answer. */
    private Map<String, List<Heading>> themes(Survey survey) {
        Map<String, List<Heading>> themes = new HashMap<>();
        entities.createQuery(
                        """
                        select distinct said.sourcePart, theme from Coding coding
                        join coding.contribution said join coding.theme theme join fetch theme.codebook
                        where said.sourceKind = 'response' and said.counted = true
                          and said.sourceId in (select r.id from Response r where r.survey = ?1 and %s)
                        order by theme.codebook.position, theme.position"""
                                .formatted(Response.COUNTED),
                        Object[].class)
                .setParameter(1, survey)
                .getResultList()
                .forEach(row -> {
                    Theme theme = (Theme) row[1];
                    themes.computeIfAbsent((String) row[0], question -> new ArrayList<>())
                            .add(new Heading(theme.id.toString(), theme.label));
                });
        return themes;
    }
}
