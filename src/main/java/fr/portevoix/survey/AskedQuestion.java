package fr.portevoix.survey;

import fr.portevoix.shared.media.PhotoFields;
import fr.portevoix.shared.media.PhotoMessages;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.Languages;
import fr.portevoix.shared.web.Sentences;
import fr.portevoix.survey.rule.RuleJson;
import fr.portevoix.territory.Ground;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** A question as a page asks it: in one language, with what the person gave so far and what is wrong with it. */
public record AskedQuestion(
        Item item,
        Questionnaire questionnaire,
        String language,
        FormFields form,
        String error,
        int number,
        Map<String, UUID> sounds) {

    /**
     * One box to tick: its field, its code, its words, and whether it is ticked.
     *
     * @param picto the lines of the drawing beside it; empty for none
     * @param sound the address of the voice that says it; empty for none
     */
    public record Pick(String field, String code, String label, boolean checked, String picto, String sound) {}

    /** One row of a matrix with its boxes. */
    public record Row(String label, List<Pick> picks) {}

    /** The address of the voice that says the question; empty for none. */
    public String sound() {
        return sound("");
    }

    private String sound(String part) {
        UUID id = sounds.get(SurveyRecording.name(item.code(), part));
        return id == null ? "" : SurveyPages.address(questionnaire.survey()) + "/sons/" + id;
    }

    public String kind() {
        return item.kind().name();
    }

    /** The name of its field, and the place in the page that an error leads to. */
    public String name() {
        return Questionnaire.FIELD + item.code();
    }

    /** Its words, and whether an answer is needed. */
    public String label() {
        String label = item.question().label.in(language);
        return item.question().required
                ? label + " (" + Sentences.in(SurveyMessages.class, language).needed() + ")"
                : label;
    }

    /** One thing to put in order: its field, its words, and the rank that was chosen. */
    public record Rank(String field, String label, String chosen, String picto, String sound) {}

    /** What helps to answer: the facilitator's hint, then what the kind itself says; null for nothing. */
    public String hint() {
        String own = item.question().hint == null ? "" : item.question().hint.in(language);
        String hint = (own + " " + kindHint()).strip();
        return hint.isEmpty() ? null : hint;
    }

    /** How many boxes may be ticked; 0 where that is no matter. */
    public int most() {
        return item.kind() instanceof MultipleChoice choice && choice.max() != null ? choice.most() : 0;
    }

    private String kindHint() {
        SurveyMessages say = Sentences.in(SurveyMessages.class, language);
        if (item.kind() instanceof PhotoQuestion) {
            return Sentences.in(PhotoMessages.class, language).hint();
        }
        if (item.kind() instanceof MultipleChoice choice) {
            return choice.max() == null ? say.several() : say.atMost(choice.most());
        }
        if (item.kind() instanceof RankingQuestion ranking) {
            return ranking.max() == null ? say.rankSome() : say.rankMost(ranking.most());
        }
        return "";
    }

    /** The language that its words are really in: French where nobody wrote this one. */
    public String spoken() {
        return item.question().label.has(language) ? language : Wording.FRENCH;
    }

    /** Which way its words run. */
    public String direction() {
        return Languages.isRightToLeft(spoken()) ? "rtl" : "ltr";
    }

    /** What is wrong with the answer; null for nothing. */
    public String problem() {
        return error.isEmpty() ? null : error;
    }

    /** What was typed, as it was typed. */
    public String value() {
        return form.first(name());
    }

    /** What was typed beside « autre ». */
    public String other() {
        return form.first(name() + "-other");
    }

    /** Whether « autre » asks for words. */
    public boolean asksOther() {
        return item.kind().takesWords()
                && !(item.kind() instanceof PointQuestion)
                && !item.kind().counted(questionnaire.places()).isEmpty();
    }

    /** The boxes of the question. */
    public List<Pick> picks() {
        return picks(name(), item.kind().counted(questionnaire.places()));
    }

    /** The rows of a matrix. */
    public List<Row> rows() {
        MatrixQuestion matrix = (MatrixQuestion) item.kind();
        return matrix.rows().stream()
                .map(row -> new Row(in(row.label()), picks(name() + "-" + row.code(), matrix.scale())))
                .toList();
    }

    private List<Pick> picks(String field, List<Option> options) {
        List<String> given = form.all(field);
        return options.stream()
                .map(each -> new Pick(
                        field,
                        each.code(),
                        in(each.label()),
                        given.contains(each.code()),
                        Pictograms.path(each),
                        sound(each.code())))
                .toList();
    }

    /** The point that was placed; empty for none. */
    public String at() {
        return form.first(name() + "-at");
    }

    /** To how many metres a point is kept. */
    public int metres() {
        return ((PointQuestion) item.kind()).fine() ? 10 : 100;
    }

    /** Whether any of the outlines drawn is not the official one. */
    public boolean invented() {
        return questionnaire.places().grounds().stream().anyMatch(Ground::fictitious);
    }

    /** The outlines of the quartiers for the page's script. */
    public String grounds() {
        return Ground.json(questionnaire.places().grounds());
    }

    /** The photo that came before, as a form carries it; empty for none. */
    public String photo() {
        return PhotoFields.isNone(value()) ? "" : value();
    }

    /** The things to put in order. */
    public List<Rank> ranks() {
        return item.kind().options().stream()
                .map(each -> new Rank(
                        name() + "-" + each.code(),
                        in(each.label()),
                        form.first(name() + "-" + each.code()),
                        Pictograms.path(each),
                        sound(each.code())))
                .toList();
    }

    /** The ranks on offer. */
    public List<String> places() {
        return IntStream.rangeClosed(1, ((RankingQuestion) item.kind()).most())
                .mapToObj(Integer::toString)
                .toList();
    }

    /** The words at the low end of a scale. */
    public String low() {
        return in(((ScaleQuestion) item.kind()).low());
    }

    /** The words at the high end of a scale. */
    public String high() {
        return in(((ScaleQuestion) item.kind()).high());
    }

    /** Whether the question is asked of some people only. */
    public boolean conditional() {
        return item.when() != null;
    }

    /** The heading that begins before it; null where it goes on in the same section. */
    public Item section() {
        int at = questionnaire.items().indexOf(item);
        boolean same = at > 0 && questionnaire.items().get(at - 1).section() == item.section();
        return same ? null : item.section();
    }

    /** Whether « je préfère ne pas répondre » is offered. */
    public boolean declinable() {
        return item.terms().declinable();
    }

    /** The field of « je préfère ne pas répondre ». */
    public String declinedName() {
        return name() + Declined.FIELD;
    }

    /** Whether it is ticked. */
    public boolean declined() {
        return !form.first(declinedName()).isEmpty();
    }

    /** When it is asked, for the page's script. */
    public String rule() {
        return SurveyJson.write(RuleJson.write(item.when()));
    }

    /** The sentence that says of whom it is asked. */
    public String onlyIf() {
        return new RuleWords(questionnaire, language).onlyIf(item.when());
    }

    /** What the person gave, in words, to be copied; empty for nothing. */
    public List<String> given() {
        if (declined()) {
            return List.of(Sentences.in(SurveyMessages.class, language).declined());
        }
        if (item.kind() instanceof MatrixQuestion) {
            return rows().stream()
                    .flatMap(row ->
                            row.picks().stream().filter(Pick::checked).map(pick -> row.label() + " : " + pick.label()))
                    .toList();
        }
        if (item.kind() instanceof PhotoQuestion) {
            return photo().isEmpty()
                    ? List.of()
                    : List.of(Sentences.in(PhotoMessages.class, language).taken());
        }
        if (item.kind() instanceof RankingQuestion) {
            return ranks().stream()
                    .filter(rank -> !rank.chosen().isBlank())
                    .sorted(Comparator.comparing((Rank rank) -> rank.chosen().length())
                            .thenComparing(Rank::chosen))
                    .map(rank -> rank.chosen() + ". " + rank.label())
                    .toList();
        }
        List<Pick> picks = picks();
        List<String> words = picks.isEmpty()
                ? List.of(value())
                : java.util.stream.Stream.concat(
                                picks.stream().filter(Pick::checked).map(Pick::label),
                                java.util.stream.Stream.of(other()))
                        .toList();
        return words.stream().filter(each -> !each.isBlank()).toList();
    }

    private String in(Wording wording) {
        return wording.in(language);
    }
}
