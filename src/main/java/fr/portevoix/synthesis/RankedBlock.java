package fr.portevoix.synthesis;

import fr.portevoix.shared.web.Errors;
import fr.portevoix.survey.SurveyTallies.Measure;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What residents put first: the answers to a question with one or several choices, from the most given to the least. */
@ApplicationScoped
class RankedBlock implements BlockKind<MeasureSettings> {
    @Inject
    CountMeasure count;

    @CheckedTemplate(basePath = "synthesis/block")
    record ranked(MeasureSettings settings, List<MeasureChoice> questions, List<ChannelChoice> channels, Errors errors)
            implements TemplateInstance {}

    @Override
    public String key() {
        return "ranked";
    }

    @Override
    public String label() {
        return "Priorités";
    }

    @Override
    public String purpose() {
        return "Les réponses à une question à choix, de la plus donnée à la moins donnée, avec leur base.";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Class<MeasureSettings> settingsType() {
        return MeasureSettings.class;
    }

    @Override
    public MeasureSettings fresh(NoteScope note) {
        return MeasureSettings.first(questions(note));
    }

    @Override
    public MeasureSettings read(SentForm form, Errors errors) {
        return MeasureSettings.read(form, errors);
    }

    @Override
    public TemplateInstance fields(MeasureSettings settings, NoteScope note, Errors errors) {
        return new ranked(settings, questions(note), ChannelChoice.all(settings.channels()), errors);
    }

    @Override
    public BlockContent content(MeasureSettings settings, NoteScope note) {
        return MeasureChoice.find(note, settings.measure())
                .flatMap(choice -> count.alone(
                                choice.survey(), Measure.of(choice.item().code()), settings.ways(), note)
                        .map(counted -> {
                            ShareParts shares = ShareParts.of(choice.label(), counted.table(), counted.basis())
                                    .ranked();
                            return new BlockContent(
                                    shares.parts(true, note),
                                    List.of(shares.tally(note)),
                                    List.of(Sources.survey(choice.survey(), note)));
                        }))
                .orElseGet(() -> MeasureSettings.missing(note));
    }

    private static List<MeasureChoice> questions(NoteScope note) {
        return MeasureChoice.of(note, item -> !MeasureChoice.isMatrix(item));
    }
}
