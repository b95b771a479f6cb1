package fr.portevoix.council.amendment;

import fr.portevoix.action.difference.Piece;
import fr.portevoix.council.reading.Deliberation;
import fr.portevoix.council.reading.Opening;
import fr.portevoix.council.reading.Passage;
import fr.portevoix.shared.web.Errors;
import java.util.List;

/**
 * An amendment that a member is writing.
 *
 * @param passages what can be amended in the version that is read
 * @param passage the one that it is about, or null while none is chosen
 * @param pieces what it changes, where the member asked to see it; else null
 * @param moved the passage as the member had it before them, where the text changed meanwhile; else null
 * @param from where the words stand in the passage that the member chose on the page before, or null
 */
public record Proposing(
        Deliberation deliberation,
        Opening opening,
        List<Passage> passages,
        Passage passage,
        AmendmentForm form,
        List<Piece> pieces,
        String moved,
        Integer from,
        Integer until,
        String carried,
        Errors errors) {
    /** The page of this form for another act, or another passage. */
    public String at(String key, String act) {
        return deliberation.address() + "/amendements/nouveau?passage=" + key + "&acte=" + act
                + (carried.isEmpty() ? "" : "&" + carried);
    }

    /** A passage, short enough for a list. */
    public String brief(Passage each) {
        return Shown.brief(each.text());
    }

    Proposing showing(List<Piece> shown) {
        return new Proposing(
                deliberation, opening, passages, passage, form, shown, moved, from, until, carried, errors);
    }

    Proposing mending(Errors found) {
        return new Proposing(
                deliberation, opening, passages, passage, form, pieces, moved, from, until, carried, found);
    }
}
