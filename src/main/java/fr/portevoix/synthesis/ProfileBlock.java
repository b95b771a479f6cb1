package fr.portevoix.synthesis;

import fr.portevoix.contribution.Channel;
import fr.portevoix.document.Part;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.survey.SurveyTallies.Measure;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Who answered: the questions of a survey that tell of people rather than of what they want. */
@ApplicationScoped
class ProfileBlock implements BlockKind<ProfileBlock.Settings> {
    private static final Set<String> USUAL = Set.of("quartier", "single");

    @Inject
    CountMeasure count;

    /** Which questions, and by which ways people came; no way named means all. */
    record Settings(List<String> measures, List<Channel> channels) {
        Settings {
            measures = measures == null ? List.of() : List.copyOf(measures);
            channels = channels == null ? List.of() : List.copyOf(channels);
        }
    }

    @CheckedTemplate(basePath = "synthesis/block")
    record profile(Settings settings, List<MeasureChoice> questions, List<ChannelChoice> channels, Errors errors)
            implements TemplateInstance {}

    @Override
    public String key() {
        return "profile";
    }

    @Override
    public String label() {
        return "Qui a répondu";
    }

    @Override
    public String purpose() {
        return "Le profil des personnes qui ont répondu : quartier, âge, genre… selon les questions posées.";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Class<Settings> settingsType() {
        return Settings.class;
    }

    @Override
    public Settings fresh(NoteScope note) {
        return new Settings(
                questions(note).stream()
                        .filter(choice -> USUAL.contains(choice.item().kind().name()))
                        .map(MeasureChoice::key)
                        .toList(),
                List.of());
    }

    @Override
    public Settings read(SentForm form, Errors errors) {
        if (form.all("measures").isEmpty()) {
            errors.add("measures", "Choisissez au moins une question.");
        }
        return new Settings(form.all("measures"), ChannelChoice.read(form.all("channels")));
    }

    @Override
    public TemplateInstance fields(Settings settings, NoteScope note, Errors errors) {
        return new profile(settings, questions(note), ChannelChoice.all(settings.channels()), errors);
    }

    @Override
    public BlockContent content(Settings settings, NoteScope note) {
        Set<Channel> ways = settings.channels().isEmpty() ? Set.of() : EnumSet.copyOf(settings.channels());
        List<Part> parts = new ArrayList<>();
        List<Tally> tallies = new ArrayList<>();
        List<Source> sources = new ArrayList<>();
        for (MeasureChoice choice : questions(note)) {
            if (settings.measures().contains(choice.key())) {
                count.alone(choice.survey(), Measure.of(choice.item().code()), ways, note)
                        .map(counted -> ShareParts.of(choice.label(), counted.table(), counted.basis()))
                        .ifPresent(shares -> {
                            parts.addAll(shares.parts(false, note));
                            tallies.add(shares.tally(note));
                            sources.add(Sources.survey(choice.survey(), note));
                        });
            }
        }
        return parts.isEmpty()
                ? MeasureSettings.missing(note)
                : new BlockContent(parts, tallies, sources.stream().distinct().toList());
    }

    private static List<MeasureChoice> questions(NoteScope note) {
        return MeasureChoice.of(note, item -> !MeasureChoice.isMatrix(item));
    }
}
