package fr.portevoix.synthesis;

import fr.portevoix.document.Paragraph;
import fr.portevoix.document.Part;
import fr.portevoix.document.Run;
import fr.portevoix.shared.web.Errors;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The decisions that the note asks for: what, why, of whom; numbered, so that a meeting can name them. */
@ApplicationScoped
class DecisionsBlock implements BlockKind<DecisionsBlock.Settings> {
    /** Beyond the decisions that are written, so many empty lines are offered. */
    private static final int MORE = 2;

    /** What is asked for, why, and of whom. */
    record Asked(String what, String why, String whom) {
        Asked {
            what = what == null ? "" : what;
            why = why == null ? "" : why;
            whom = whom == null ? "" : whom;
        }

        boolean isEmpty() {
            return what.isEmpty() && why.isEmpty() && whom.isEmpty();
        }
    }

    /** The decisions in their order. */
    record Settings(List<Asked> decisions) {
        Settings {
            decisions = decisions == null ? List.of() : List.copyOf(decisions);
        }
    }

    /** A decision in the form, with its number in the names of its fields. */
    record Line(int number, Asked asked) {}

    @CheckedTemplate(basePath = "synthesis/block")
    record decisions(List<Line> lines, Errors errors) implements TemplateInstance {}

    @Override
    public String key() {
        return "decisions";
    }

    @Override
    public String label() {
        return "Décisions demandées";
    }

    @Override
    public String purpose() {
        return "Ce que l’instance doit décider, pourquoi, et à qui on le demande.";
    }

    @Override
    public int order() {
        return 120;
    }

    @Override
    public Class<Settings> settingsType() {
        return Settings.class;
    }

    @Override
    public Settings fresh(NoteScope note) {
        return new Settings(List.of());
    }

    @Override
    public Settings read(SentForm form, Errors errors) {
        List<Asked> asked = new ArrayList<>();
        for (int number = 1; form.fields().containsKey("what" + number); number++) {
            Asked one = new Asked(form.one("what" + number), form.one("why" + number), form.one("whom" + number));
            if (one.what().isEmpty() && !one.isEmpty()) {
                errors.add("what" + number, "Dites ce qui est demandé.");
            }
            if (!one.isEmpty()) {
                asked.add(one);
            }
        }
        if (asked.isEmpty()) {
            errors.add("what1", "Écrivez au moins une décision, ou supprimez le bloc.");
        }
        return new Settings(asked);
    }

    @Override
    public TemplateInstance fields(Settings settings, NoteScope note, Errors errors) {
        int written = settings.decisions().size();
        return new decisions(
                IntStream.rangeClosed(1, written + MORE)
                        .mapToObj(number -> new Line(
                                number,
                                number <= written ? settings.decisions().get(number - 1) : new Asked("", "", "")))
                        .toList(),
                errors);
    }

    @Override
    public BlockContent content(Settings settings, NoteScope note) {
        if (settings.decisions().isEmpty()) {
            return BlockContent.missing("Aucune décision n’est encore écrite.");
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < settings.decisions().size(); i++) {
            Asked asked = settings.decisions().get(i);
            List<Run> runs = new ArrayList<>();
            runs.add(Run.bold("Décision" + French.HARD + (i + 1) + ". " + asked.what()));
            add("Pourquoi", asked.why(), runs);
            add("Demandée à", asked.whom(), runs);
            parts.add(new Paragraph(runs));
        }
        return BlockContent.words(parts);
    }

    private static void add(String label, String words, List<Run> runs) {
        if (!words.isEmpty()) {
            runs.add(Run.italic("\n" + label + French.HARD + ": "));
            runs.add(Run.plain(words));
        }
    }
}
