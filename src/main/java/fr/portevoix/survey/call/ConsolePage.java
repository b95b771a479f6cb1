package fr.portevoix.survey.call;

import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Languages;
import fr.portevoix.survey.FormPage;
import fr.portevoix.survey.Questionnaire;
import fr.portevoix.survey.SurveyLanguages;
import java.util.List;

/**
 * The console as one interviewer sees it.
 *
 * @param open whether calls are made from this list now
 * @param caller whom they call; null for nobody
 * @param when what was typed as an appointment
 * @param receipt the number to read out to whom they spoke last; empty for none
 * @param interviews how many interviews are theirs
 */
public record ConsolePage(
        CallList list,
        boolean open,
        Caller caller,
        FormPage form,
        Talk talk,
        String when,
        String receipt,
        long interviews) {
    private static final List<String> OURS = List.of("lu", "quand");

    /** A way to end a call, with its place in the list. */
    public record Way(String code, String label, int digit) {}

    /** A language in a list. */
    public record Choice(String tag, String label, boolean chosen) {}

    /** The ends of a call that need nothing typed; « à rappeler » has a field of its own. */
    public List<Way> ways() {
        List<CallOutcome> all = CallOutcome.toChoose();
        return all.stream()
                .filter(each -> each != CallOutcome.AGAIN)
                .map(each -> new Way(each.name(), each.french(), all.indexOf(each) + 1))
                .toList();
    }

    /** The languages that the questions can be shown in: those that the survey is said in. */
    public List<Choice> shown() {
        return SurveyLanguages.of(list.survey).stream()
                .map(tag -> new Choice(tag, Languages.ownName(tag), tag.equals(talk.shown())))
                .toList();
    }

    /** The languages that may be spoken. */
    public List<Choice> spoken() {
        return CallLanguages.all().stream()
                .map(each -> new Choice(each.tag(), each.label(), each.tag().equals(talk.language())))
                .toList();
    }

    public boolean rightToLeft() {
        return Languages.isRightToLeft(talk.shown());
    }

    /** What to say first. */
    public String script() {
        return CallScript.of(list.survey).in(talk.shown());
    }

    /** The flaws with the places in the page that they lead to. */
    public Errors errors() {
        Errors errors = Errors.none();
        form.flaws()
                .getAll()
                .forEach((field, sentence) ->
                        errors.add(OURS.contains(field) ? field : Questionnaire.FIELD + field, sentence));
        return errors;
    }
}
