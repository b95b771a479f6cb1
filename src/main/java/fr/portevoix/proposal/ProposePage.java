package fr.portevoix.proposal;

import fr.portevoix.contribution.Consultation;
import fr.portevoix.contribution.InformationText;
import fr.portevoix.contribution.Speaker;
import fr.portevoix.contribution.WayToSpeak;
import fr.portevoix.contribution.similar.SimilarText;
import fr.portevoix.shared.media.PhotoFields;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.time.InWords;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Sentences;
import fr.portevoix.territory.Ground;
import fr.portevoix.territory.Quartier;
import java.util.List;

/**
 * The page on which an action is proposed, as one person sees it.
 *
 * @param notice a sentence above the form when it comes back; empty otherwise
 * @param similar what others said in similar words, where the person asked to see it; null where not
 */
public record ProposePage(
        ProposalCall call,
        WayToSpeak.State state,
        String language,
        ProposalForm form,
        Errors errors,
        String notice,
        List<SimilarText> similar) {

    public Consultation consultation() {
        return call.consultation;
    }

    public String title() {
        return call.title.in(language);
    }

    public String presentation() {
        return call.presentation == null ? "" : call.presentation.in(language);
    }

    public String openToChange() {
        return in(consultation().openToChange);
    }

    public String whoDecides() {
        return in(consultation().whoDecides);
    }

    /** What people are told about their data. */
    public String information() {
        return InformationText.of(consultation())
                .map(text -> in(text.body))
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> Sentences.in(ProposalMessages.class, language).informationUsual());
    }

    public String opensOn() {
        return InWords.day(call.opensOn, language);
    }

    public String closesOn() {
        return InWords.day(call.closesOn, language);
    }

    public List<Quartier> quartiers() {
        return Quartier.of(call.contract);
    }

    public List<Objective> objectives() {
        return Objective.of(call.contract);
    }

    public List<Speaker> speakers() {
        return List.of(Speaker.values());
    }

    /** The outlines of the quartiers for the page's script; empty where none is drawn. */
    public String grounds() {
        List<Ground> grounds = Ground.of(quartiers());
        return grounds.isEmpty() ? "" : Ground.json(grounds);
    }

    /** Whether any outline is not the official one. */
    public boolean invented() {
        return Ground.of(quartiers()).stream().anyMatch(Ground::fictitious);
    }

    /** The photo as the form carries it on; empty where there is none. */
    public String photo() {
        return PhotoFields.isNone(form.photo()) ? "" : form.photo();
    }

    private String in(Wording text) {
        return text == null ? "" : text.in(language);
    }
}
