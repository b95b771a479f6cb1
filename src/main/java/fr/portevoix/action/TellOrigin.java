package fr.portevoix.action;

import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.PublishedOneByOne;
import fr.portevoix.figures.SafeFigure.Showing;
import fr.portevoix.shared.web.Sentences;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Tells where a published sheet comes from, to anybody. */
@ApplicationScoped
public class TellOrigin {
    private static final int MOST_QUOTES = 30;

    @Inject
    SheetVoices voices;

    @Inject
    ActionConfig config;

    @Inject
    @All
    List<PublishedOneByOne> oneByOne;

    /** The figures that were published with it, and what of its voices is public word for word. */
    public OriginView of(ActionSheet sheet, Locale language) {
        List<Contribution> feeding = voices.feeding(sheet);
        Origins origins = sheet.origins == null
                ? new Origins(new Origins.Figure(Showing.ZERO, 0), List.of(), List.of(), List.of())
                : SheetJson.read(sheet.origins, Origins.class);
        return new OriginView(
                origins,
                sheet.originsOn,
                config.floor(),
                oneByOne.stream()
                        .flatMap(room -> shown(room, feeding, language))
                        // United proposals have one page.
                        .distinct()
                        .toList(),
                feeding.stream()
                        .filter(said -> !voices.isListedApart(said))
                        .filter(SheetVoices::isPublicQuote)
                        .limit(MOST_QUOTES)
                        .map(said -> new OriginView.Quote(said.readableWords(), said.language))
                        .toList(),
                Sentences.in(ActionMessages.class, language.toLanguageTag()));
    }

    private static Stream<PublishedOneByOne.Shown> shown(
            PublishedOneByOne room, List<Contribution> feeding, Locale language) {
        Stream<UUID> sources = feeding.stream()
                .filter(said -> room.sourceKind().equals(said.sourceKind))
                .map(said -> said.sourceId)
                .filter(Objects::nonNull)
                .distinct();
        return sources.flatMap(source -> room.shown(source, language).stream());
    }
}
