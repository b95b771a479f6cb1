package fr.portevoix.survey;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.portevoix.contribution.Channel;
import fr.portevoix.figures.Interval;
import fr.portevoix.figures.SafeFigure;
import fr.portevoix.figures.SafeFigure.Showing;
import fr.portevoix.figures.Share;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.survey.abuse.AsideReason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * A table frozen after disclosure control, with its words in every language: all that is kept of a publication, and all
 * that its page shows.
 *
 * @param several whether one person can be in several rows
 * @param remarks what versions of the survey did to the question, so that nobody reads a later answer as an early no
 * @param points what a ranking gives each row; null for other questions, and where the base is hidden
 * @param aside what the team left out of the survey; null where it left out nothing
 */
public record ResultContent(
        Wording question,
        boolean several,
        List<Row> rows,
        List<Column> columns,
        List<Arrival> channels,
        List<Wording> remarks,
        Points points,
        Aside aside) {
    /** What was frozen before surveys had versions has no remarks. */
    public ResultContent {
        remarks = remarks == null ? List.of() : remarks;
    }

    /** A figure, or the reason why there is none. */
    public record Figure(Showing showing, Integer value) {
        static Figure of(SafeFigure safe) {
            return new Figure(safe.showing(), safe.shown() ? safe.value().getAsInt() : null);
        }

        /** Whether the figure itself is told. */
        @JsonIgnore
        public boolean isShown() {
            return value != null;
        }
    }

    /** One answer on offer. */
    public record Row(String code, Wording label) {}

    /** One group of respondents: how many there are, and how many gave each answer, in the order of the rows. */
    public record Column(String code, Wording label, Figure base, List<Figure> figures) {
        /** The share of a row, where both it and its base are told. */
        public Optional<Share> share(int row) {
            Figure figure = figures.get(row);
            return figure.isShown() && base.isShown() && base.value() > 0
                    ? Optional.of(Share.of(figure.value(), base.value()))
                    : Optional.empty();
        }

        /** The share in whole percent; null where it is not told. */
        public Integer percent(int row) {
            return share(row)
                    .flatMap(share -> share.percent(0))
                    .map(percent -> percent.setScale(0, RoundingMode.HALF_UP).intValueExact())
                    .orElse(null);
        }

        /** The low end of the interval, in whole percent. */
        public int low(int row) {
            return hundredth(interval(row).low());
        }

        /** The high end of the interval, in whole percent. */
        public int high(int row) {
            return hundredth(interval(row).high());
        }

        /** How wide the interval is drawn. */
        public int width(int row) {
            return high(row) - low(row);
        }

        private Interval interval(int row) {
            return share(row).flatMap(Share::interval).orElse(new Interval(0, 0));
        }

        private static int hundredth(double share) {
            return (int) Math.round(share * 100);
        }
    }

    /**
     * The mean points of each row over everybody who answered.
     *
     * @param most what being put first is worth
     */
    public record Points(int most, List<BigDecimal> means) {}

    /** How many of the respondents came by one channel. */
    public record Arrival(Channel channel, Figure figure) {}

    /** How many responses the team set aside, and for which reasons. */
    public record Aside(Figure all, List<Reason> reasons) {}

    /** How many responses were set aside for one reason; the figure is null where not even the whole may be told. */
    public record Reason(AsideReason reason, Figure figure) {}
}
