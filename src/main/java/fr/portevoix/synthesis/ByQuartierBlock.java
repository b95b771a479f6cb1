package fr.portevoix.synthesis;

import fr.portevoix.document.BaseLine;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.survey.SurveyTallies.Measure;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The answers to a question, quartier by quartier. */
@ApplicationScoped
class ByQuartierBlock implements BlockKind<MeasureSettings> {
    @Inject
    CountMeasure count;

    @CheckedTemplate(basePath = "synthesis/block")
    record byQuartier(
            MeasureSettings settings, List<MeasureChoice> questions, List<ChannelChoice> channels, Errors errors)
            implements TemplateInstance {}

    @Override
    public String key() {
        return "by-quartier";
    }

    @Override
    public String label() {
        return "Question par quartier";
    }

    @Override
    public String purpose() {
        return "Les réponses à une question, quartier par quartier, avec la base de chacun.";
    }

    @Override
    public int order() {
        return 70;
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
        return new byQuartier(settings, questions(note), ChannelChoice.all(settings.channels()), errors);
    }

    @Override
    public BlockContent content(MeasureSettings settings, NoteScope note) {
        return MeasureChoice.find(note, settings.measure())
                .flatMap(choice -> count.byQuartier(
                                choice.survey(), Measure.of(choice.item().code()), settings.ways(), note)
                        .map(counted -> told(choice, counted, note)))
                .orElseGet(() -> MeasureSettings.missing(note));
    }

    private static BlockContent told(MeasureChoice choice, CountMeasure.Counted counted, NoteScope note) {
        String caption = choice.label() + " – par quartier d’habitation";
        return new BlockContent(
                List.of(
                        MatrixParts.table(caption, counted.table(), note),
                        new BaseLine(counted.basis() + Marks.meaning(MatrixParts.all(counted.table()), note))),
                List.of(MatrixParts.tally(caption, counted.basis(), counted.table(), note)),
                List.of(Sources.survey(choice.survey(), note)));
    }

    private static List<MeasureChoice> questions(NoteScope note) {
        return MeasureChoice.of(
                note,
                item -> !MeasureChoice.isMatrix(item) && !item.kind().name().equals("quartier"));
    }
}
