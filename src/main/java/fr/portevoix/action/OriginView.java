package fr.portevoix.action;

import fr.portevoix.contribution.Channel;
import fr.portevoix.contribution.PublishedOneByOne;
import fr.portevoix.contribution.Speaker;
import fr.portevoix.figures.SafeFigure.Showing;
import fr.portevoix.shared.web.Languages;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Where a sheet comes from, as its page tells it: protected figures, what is published one by one, and public quotes. */
public record OriginView(
        Origins origins,
        LocalDate countedOn,
        int floor,
        List<PublishedOneByOne.Shown> published,
        List<Quote> quotes,
        ActionMessages say) {
    /** Words that may be read by anybody, in the language they were said in. */
    public record Quote(String words, String language) {
        public String direction() {
            return Languages.isRightToLeft(language) ? "rtl" : "ltr";
        }
    }

    /** What stands for a figure. */
    public String told(Origins.Figure figure) {
        return switch (figure.showing()) {
            case VALUE, ZERO -> String.valueOf(figure.value());
            case BELOW -> say.below(floor);
            case MASKED, UNSAID -> say.masked();
        };
    }

    public String all() {
        return told(origins.all());
    }

    /** Whether a list tells anything: where no group of it can be told of, it does not. */
    public boolean tells(List<Origins.Line> lines) {
        return lines.stream().anyMatch(line -> line.figure().showing() != Showing.UNSAID);
    }

    /** Whether any voice is counted at all. */
    public boolean isCounted() {
        return origins.all().showing() != Showing.ZERO;
    }

    /** Whether anything can be told of where the sheet comes from. */
    public boolean isEmpty() {
        return !isCounted() && published.isEmpty() && quotes.isEmpty();
    }

    /** Whether a sentence must say what the marks mean. */
    public boolean isMarked() {
        return Stream.of(
                        Stream.of(origins.all()),
                        Stream.of(origins.channels(), origins.speakers(), origins.quartiers())
                                .flatMap(List::stream)
                                .map(Origins.Line::figure))
                .flatMap(each -> each)
                .anyMatch(figure -> figure.value() == null);
    }

    public Channel channel(Origins.Line line) {
        return Channel.valueOf(line.key());
    }

    public Speaker speaker(Origins.Line line) {
        return Speaker.valueOf(line.key());
    }

    /** The name of a quartier, or the words for several of them, or none. */
    public String quartier(Origins.Line line) {
        return switch (line.key()) {
            case CountOrigins.SEVERAL -> say.several();
            case CountOrigins.NOWHERE -> say.nowhere();
            default -> line.label();
        };
    }

    /** The largest figure that the mark below the floor can stand for. */
    public int mostBelow() {
        return floor - 1;
    }
}
