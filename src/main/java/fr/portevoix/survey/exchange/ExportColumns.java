package fr.portevoix.survey.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import fr.portevoix.contribution.Channel;
import fr.portevoix.contribution.FrenchNames;
import fr.portevoix.survey.DateQuestion;
import fr.portevoix.survey.Item;
import fr.portevoix.survey.LongText;
import fr.portevoix.survey.MatrixQuestion;
import fr.portevoix.survey.MultipleChoice;
import fr.portevoix.survey.NumberQuestion;
import fr.portevoix.survey.Option;
import fr.portevoix.survey.PhotoQuestion;
import fr.portevoix.survey.PlaceQuestion;
import fr.portevoix.survey.PointQuestion;
import fr.portevoix.survey.Questionnaire;
import fr.portevoix.survey.RankingQuestion;
import fr.portevoix.survey.ScaleQuestion;
import fr.portevoix.survey.ShortText;
import fr.portevoix.survey.exchange.ExportColumn.Cell;
import fr.portevoix.survey.exchange.ExportColumn.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The columns of a survey: what every response has, then each question in its order. */
final class ExportColumns {
    private final Questionnaire questionnaire;
    private final boolean labels;
    private final List<ExportColumn> columns = new ArrayList<>();

    /** The question whose columns are being made; null for what every response has. */
    private Item asking;

    private ExportColumns(Questionnaire questionnaire, boolean labels) {
        this.questionnaire = questionnaire;
        this.labels = labels;
    }

    /** All columns; with labels, cells say answers in French words. */
    static List<ExportColumn> of(Questionnaire questionnaire, boolean labels) {
        ExportColumns all = new ExportColumns(questionnaire, labels);
        all.arrival();
        questionnaire.items().forEach(all::question);
        return all.columns;
    }

    private void arrival() {
        add("id", "Identifiant", Type.TEXT, ExportedResponse::id);
        add("day", "Jour", Type.DAY, ExportedResponse::day);
        add("channel", "Canal", Type.TEXT, row -> labels ? channel(row.channel()) : row.channel());
        add("language", "Langue", Type.TEXT, ExportedResponse::language);
        UnaryOperator<String> places = words(new PlaceQuestion(true).counted(questionnaire.places()));
        add("place", "Lieu d’habitation", Type.TEXT, row -> places.apply(row.place()));
        add("version", "Version du questionnaire", Type.NUMBER, ExportedResponse::version);
        add("source", "Affiche ou lieu", Type.TEXT, ExportedResponse::source);
        add("counted", "Comptée", Type.NUMBER, row -> yes(row.isCounted()));
        add(
                "aside_reason",
                "Motif de mise à l’écart",
                Type.TEXT,
                row -> row.asideReason() == null ? "" : row.asideReason());
        add("trial", "Essai", Type.NUMBER, row -> yes(row.trial()));
    }

    private void question(Item item) {
        asking = item;
        String code = item.code();
        String text = item.question().label.french();
        if (item.kind() instanceof MatrixQuestion matrix) {
            UnaryOperator<String> words = words(matrix.scale());
            matrix.rows()
                    .forEach(row -> answer(
                            code + "." + row.code(),
                            text + " – " + row.label().french(),
                            Type.TEXT,
                            code,
                            answer -> words.apply(answer.path(row.code()).asText(""))));
        } else if (item.kind() instanceof MultipleChoice multiple) {
            several(item, multiple.options());
        } else if (item.kind() instanceof RankingQuestion ranking) {
            ranks(item, ranking.options());
        } else if (item.kind() instanceof PhotoQuestion) {
            answer(code, text, Type.TEXT, code, PhotoQuestion::file);
        } else if (item.kind() instanceof PointQuestion) {
            point(item);
        } else if (item.kind() instanceof ShortText || item.kind() instanceof LongText) {
            said(code, text, code);
            return;
        } else {
            boolean number = item.kind() instanceof NumberQuestion || item.kind() instanceof ScaleQuestion;
            Type type = number ? Type.NUMBER : item.kind() instanceof DateQuestion ? Type.DAY : Type.TEXT;
            UnaryOperator<String> words = words(number ? List.of() : item.kind().counted(questionnaire.places()));
            answer(code, text, type, code, answer -> words.apply(answer.asText("")));
        }
        if (item.kind().takesWords()) {
            said(code + ".words", text + " – précisions", code);
        }
    }

    /** All answers in one column, then each option in a column of noughts and ones. */
    private void several(Item item, List<Option> options) {
        String code = item.code();
        String text = item.question().label.french();
        UnaryOperator<String> words = words(options);
        answer(code, text, Type.TEXT, code, answer -> item.kind().codes(answer).stream()
                .map(words)
                .collect(Collectors.joining(labels ? " ; " : " ")));
        for (Option option : options) {
            answer(
                    code + "." + option.code(),
                    text + " – " + option.label().french(),
                    Type.NUMBER,
                    code,
                    answer -> yes(has(answer, option.code())));
        }
    }

    /** The order in one column, then the rank of each option in a column of its own, empty where it was left out. */
    private void ranks(Item item, List<Option> options) {
        String code = item.code();
        String text = item.question().label.french();
        UnaryOperator<String> words = words(options);
        answer(code, text, Type.TEXT, code, answer -> StreamSupport.stream(answer.spliterator(), false)
                .map(each -> words.apply(each.asText()))
                .collect(Collectors.joining(labels ? " ; " : " ")));
        for (Option option : options) {
            answer(
                    code + "." + option.code(),
                    text + " – " + option.label().french(),
                    Type.NUMBER,
                    code,
                    answer -> rank(RankingQuestion.rank(answer, option.code())));
        }
    }

    /** The quartier in one column, then the rounded point. */
    private void point(Item item) {
        String code = item.code();
        String text = item.question().label.french();
        UnaryOperator<String> words = words(item.kind().counted(questionnaire.places()));
        answer(
                code,
                text,
                Type.TEXT,
                code,
                answer -> words.apply(answer.path("in").asText("")));
        answer(code + ".lat", text + " – latitude", Type.NUMBER, code, answer -> degrees(answer, 0));
        answer(code + ".lon", text + " – longitude", Type.NUMBER, code, answer -> degrees(answer, 1));
    }

    private static String degrees(JsonNode answer, int which) {
        String[] point = answer.path("at").asText("").split(" ");
        return point.length == 2 ? point[which] : "";
    }

    private static String rank(int rank) {
        return rank == 0 ? "" : String.valueOf(rank);
    }

    private void said(String name, String text, String code) {
        add(name, text, Type.TEXT, row -> {
            String words = row.words().get(code);
            Missing missing = words == null ? Missing.of(row, code) : null;
            return words != null ? words : missing == null ? "" : missing.shown(labels);
        });
    }

    private interface Answer {
        String of(JsonNode answer);
    }

    private void answer(String name, String text, Type type, String code, Answer answer) {
        add(name, text, type, row -> {
            Missing missing = Missing.of(row, code);
            return missing == null ? answer.of(row.answers().get(code)) : missing.shown(labels);
        });
    }

    /** A question may have the code of a column of ours: its own column is then told apart. */
    private void add(String name, String label, Type type, Cell cell) {
        boolean taken = columns.stream().anyMatch(column -> column.name().equals(name));
        columns.add(new ExportColumn(taken ? "q." + name : name, label, asking, type, cell));
    }

    private UnaryOperator<String> words(List<Option> options) {
        if (!labels) {
            return UnaryOperator.identity();
        }
        Map<String, String> words = new HashMap<>();
        options.forEach(option -> words.put(option.code(), option.label().french()));
        return code -> words.getOrDefault(code, code);
    }

    private static boolean has(JsonNode answer, String code) {
        for (JsonNode each : answer) {
            if (each.asText().equals(code)) {
                return true;
            }
        }
        return false;
    }

    private static String yes(boolean so) {
        return so ? "1" : "0";
    }

    private static String channel(String name) {
        return FrenchNames.french(Channel.valueOf(name));
    }
}
