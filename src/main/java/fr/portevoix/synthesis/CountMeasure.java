package fr.portevoix.synthesis;

import fr.portevoix.contribution.Channel;
import fr.portevoix.figures.Heading;
import fr.portevoix.figures.Table;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.SurveyTallies;
import fr.portevoix.survey.SurveyTallies.Measure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Counts the answers to a question of a survey as a note may tell them, with the sentence that says what they rest on. A
 * public note counts nothing anew: it tells what is published.
 */
@ApplicationScoped
class CountMeasure {
    @Inject
    SurveyTallies tallies;

    @Inject
    Respondents respondents;

    @Inject
    PublishedMeasure published;

    /**
     * A question counted.
     *
     * @param table its figures, as far as the note's mark allows
     * @param basis base, channels, days, and that nobody was drawn by lot
     */
    record Counted(ToldTable table, String basis) {}

    /** The answers of everybody, or of those who came by these channels. */
    Optional<Counted> alone(Survey survey, Measure measure, Set<Channel> channels, NoteScope note) {
        if (note.isPublic()) {
            return published.alone(survey, measure, channels, note);
        }
        return tallies.count(survey, measure, Wording.FRENCH, channels)
                .map(table -> note.floor().tell(table))
                .map(told -> new Counted(told, basis(survey, measure, channels, told, note)));
    }

    /** The answers quartier by quartier. */
    Optional<Counted> byQuartier(Survey survey, Measure measure, Set<Channel> channels, NoteScope note) {
        if (note.isPublic()) {
            return published.byQuartier(survey, measure, channels, note);
        }
        return tallies.countByQuartier(survey, measure, Wording.FRENCH, channels)
                .map(crossing -> note.floor().tellBeside(crossing, crossing.whole(everybody())))
                .map(told -> new Counted(told, basis(survey, measure, channels, told, note)));
    }

    static Heading everybody() {
        return new Heading(SurveyTallies.ALL, "Ensemble");
    }

    private String basis(Survey survey, Measure measure, Set<Channel> channels, ToldTable told, NoteScope note) {
        List<Respondents.Arrivals> arrivals = respondents.of(List.of(survey));
        String period = French.period(
                arrivals.stream()
                        .map(Respondents.Arrivals::first)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                arrivals.stream()
                        .map(Respondents.Arrivals::last)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
        Map<Channel, Integer> mix = tallies.channels(survey, measure).entrySet().stream()
                .filter(entry -> channels.isEmpty() || channels.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return Basis.sentence(told.base(), "réponse", "réponses", mix(mix, told, note), period, note) + " Enquête "
                + French.quoted(survey.title.french()) + "."
                + told(tallies.remarks(survey, measure, Wording.FRENCH));
    }

    /** Remarks as they follow a sentence. */
    static String told(List<String> remarks) {
        return remarks.isEmpty() ? "" : " " + String.join(" ", remarks);
    }

    /** By which ways they came; where the base is hidden the ways are named without numbers, which would add up to it. */
    private static String mix(Map<Channel, Integer> counts, ToldTable told, NoteScope note) {
        List<Channel> channels = counts.keySet().stream().sorted().toList();
        if (channels.isEmpty()) {
            return "";
        }
        if (!told.base().shown()) {
            return French.list(channels.stream().map(ChannelNames::of).toList());
        }
        ToldTable safe = note.floor()
                .tell(Table.exclusive(
                        channels.stream()
                                .map(channel -> new Heading(channel.name(), ChannelNames.of(channel)))
                                .toList(),
                        List.of(everybody()),
                        channels.stream()
                                .map(channel -> new int[] {counts.get(channel)})
                                .toArray(int[][]::new)));
        return French.list(IntStream.range(0, channels.size())
                .mapToObj(row ->
                        ChannelNames.of(channels.get(row)) + " " + French.figure(safe.figure(row, 0), note.floor()))
                .toList());
    }
}
