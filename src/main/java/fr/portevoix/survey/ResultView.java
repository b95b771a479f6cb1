package fr.portevoix.survey;

import fr.portevoix.contribution.Channel;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.Sentences;
import fr.portevoix.survey.abuse.AsideReason;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A published table as a page shows it, or as it would be shown (no id, no day yet). */
public record ResultView(UUID id, ResultContent content, LocalDate publishedOn, int floor, String language) {
    static ResultView of(ResultSnapshot snapshot, String language) {
        return new ResultView(
                snapshot.id,
                SurveyJson.read(snapshot.content, ResultContent.class),
                snapshot.publishedOn,
                snapshot.floor,
                language);
    }

    public String title() {
        return content.question().in(language);
    }

    public String in(Wording wording) {
        return wording.in(language);
    }

    public String day() {
        return Days.in(language, publishedOn);
    }

    /** The table of everybody, or of each quartier where it is crossed. */
    public List<ResultContent.Column> columns() {
        return content.columns();
    }

    /** The mean points of a row of a ranking, as people of this language write numbers; empty for none. */
    public String points(int row) {
        return content.points() == null
                ? ""
                : NumberFormat.getInstance(Locale.forLanguageTag(language.equals("ar") ? "fr" : language))
                        .format(content.points().means().get(row));
    }

    public boolean crossed() {
        return content.columns().size() > 1;
    }

    public String channel(Channel channel) {
        return Sentences.in(SurveyMessages.class, language).channel(channel);
    }

    /** Why responses were set aside, in the reader's words. */
    public String reason(AsideReason reason) {
        return Sentences.in(SurveyMessages.class, language).asideReason(reason);
    }

    /** What stands in the place of a figure. */
    public String told(ResultContent.Figure figure) {
        SurveyMessages say = Sentences.in(SurveyMessages.class, language);
        return switch (figure.showing()) {
            case VALUE, ZERO -> figure.value().toString();
            case BELOW -> say.below(floor);
            case MASKED -> say.masked();
            case UNSAID -> "–";
        };
    }

    /** Whether a sentence must say what the marks mean. */
    public boolean marks() {
        return (content.aside() != null && !content.aside().all().isShown())
                || content.columns().stream()
                        .anyMatch(column -> !column.base().isShown()
                                || column.figures().stream().anyMatch(figure -> !figure.isShown()));
    }
}
