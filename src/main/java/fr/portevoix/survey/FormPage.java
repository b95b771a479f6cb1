package fr.portevoix.survey;

import fr.portevoix.contribution.Channel;
import fr.portevoix.contribution.Consultation;
import fr.portevoix.contribution.InformationText;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Sentences;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The page of a survey as one person sees it.
 *
 * @param notice a sentence above the questions when the page comes back; empty otherwise
 * @param late whether answers were sent when none are taken
 */
public record FormPage(
        Questionnaire questionnaire,
        SurveyState state,
        String language,
        String key,
        FormFields form,
        Errors flaws,
        String notice,
        boolean late) {
    private static final Set<String> SCRIPTED = Set.of(RankingQuestion.NAME, PointQuestion.NAME, PhotoQuestion.NAME);

    public Survey survey() {
        return questionnaire.survey();
    }

    public Consultation consultation() {
        return survey().consultation;
    }

    /** The version of the survey that the page asks, which the answers carry. */
    public int version() {
        return questionnaire.version();
    }

    public String title() {
        return survey().title.in(spoken());
    }

    public String introduction() {
        return survey().introduction == null ? "" : survey().introduction.in(spoken());
    }

    public String openToChange() {
        return in(consultation().openToChange);
    }

    public String whoDecides() {
        return in(consultation().whoDecides);
    }

    /** What people are told about their data, in the version in force. */
    public String information() {
        return InformationText.of(consultation())
                .map(text -> in(text.body))
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> Sentences.in(SurveyMessages.class, language).informationUsual());
    }

    /** The number of that version, which the answers carry; 0 for the usual words. */
    public int informationVersion() {
        return InformationText.of(consultation()).map(text -> text.version).orElse(0);
    }

    public String opensOn() {
        return Days.in(language, survey().opensOn);
    }

    public String closesOn() {
        return Days.in(language, survey().closesOn);
    }

    /** The code of the poster that led here; empty for none. */
    public String source() {
        return form.first(KnownSources.FIELD);
    }

    /** Whether the person has answered anything, to be given back. */
    public boolean hasWords() {
        return questions().stream().anyMatch(question -> !question.given().isEmpty());
    }

    /** The secret of the link through which the person came; empty without one. */
    public String link() {
        return form.first(Admission.LINK);
    }

    /** Whether whoever has a letter may type its code here. */
    public boolean takesCode() {
        return survey().access == SurveyAccess.BOTH && state == SurveyState.OPEN && link().isEmpty();
    }

    /** What an invited person is told of their name; empty where the survey invites nobody. */
    public String promise() {
        SurveyMessages say = Sentences.in(SurveyMessages.class, language);
        if (survey().access == SurveyAccess.OPEN) {
            return "";
        }
        if (link().isEmpty()) {
            return say.promiseWithoutLink();
        }
        return survey().identified ? say.promiseIdentified() : say.promiseAnonymous();
    }

    public List<AskedQuestion> questions() {
        List<Item> items = questionnaire.items();
        Map<String, UUID> sounds = SurveyRecording.of(survey(), spoken());
        return IntStream.range(0, items.size())
                .mapToObj(index -> {
                    Item item = items.get(index);
                    return new AskedQuestion(
                            item, questionnaire, spoken(), form, flaws.on(item.code()), index + 1, sounds);
                })
                .toList();
    }

    public int count() {
        return questionnaire.items().size();
    }

    public int minutes() {
        return Length.minutes(questionnaire.items(), Channel.ONLINE);
    }

    /** Whether the form carries files where no script makes text of them. */
    public boolean upload() {
        return scripted().contains(PhotoQuestion.NAME);
    }

    /** Whether the page needs more than the usual looks. */
    public boolean dressed() {
        return !scripted().isEmpty()
                || questionnaire.items().stream()
                        .flatMap(item -> item.kind().options().stream())
                        .anyMatch(option -> option.picto() != null);
    }

    /** The kinds whose own script the page needs; none on a page of boxes and words. */
    public List<String> scripted() {
        return questionnaire.items().stream()
                .map(item -> item.kind().name())
                .filter(SCRIPTED::contains)
                .distinct()
                .toList();
    }

    public boolean allOptional() {
        return questionnaire.items().stream().noneMatch(item -> item.question().required);
    }

    /** The flaws with the places in the page that they lead to. */
    public Errors errors() {
        Errors errors = Errors.none();
        flaws.getAll().forEach((code, sentence) -> errors.add(Questionnaire.FIELD + code, sentence));
        return errors;
    }

    /** The language in which the survey's own texts are shown. */
    public String spoken() {
        return SurveyLanguages.spoken(survey(), language);
    }

    /** Whether the survey has no texts in the language of the page. */
    public boolean foreign() {
        return !spoken().equals(language);
    }

    private String in(Wording wording) {
        return wording == null ? "" : wording.in(language);
    }
}
