package fr.portevoix.council.reading;

import fr.portevoix.action.SheetDifference;
import fr.portevoix.council.CouncilLink;
import fr.portevoix.council.Member;
import fr.portevoix.shared.web.Errors;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A deliberation as one visitor has it before them.
 *
 * @param open whether comments are taken today
 * @param me the member who reads, or for whom the team reads; null for the team itself and for the public
 * @param speaks whether the visitor may say something: as themselves, or for a member
 * @param carried what addresses carry on, {@code pour=…}, or empty
 * @param saying what the visitor is about to say, or null
 */
public record Table(
        Deliberation deliberation,
        Opening opening,
        List<Opening> openings,
        boolean open,
        Member me,
        boolean speaks,
        String carried,
        Discussion discussion,
        Saying saying,
        Errors errors,
        List<CouncilLink> doors,
        Function<Passage, List<CouncilLink>> beside,
        boolean help) {
    /** The page with this question, such as {@code passage=course-2}, at this place. */
    public String at(String question, String place) {
        String query = question.isEmpty() || carried.isEmpty() ? question + carried : question + "&" + carried;
        return deliberation.address() + (query.isEmpty() ? "" : "?" + query) + (place.isEmpty() ? "" : "#" + place);
    }

    /** The page where this member agrees, withdraws or changes something. */
    public String act(Comment comment, String act) {
        return deliberation.address() + "/commentaires/" + comment.id + (act.isEmpty() ? "" : "/" + act);
    }

    /** For whom somebody of the team writes, as the forms carry it; empty for nobody. */
    public String forWhom() {
        return carried.replace("pour=", "");
    }

    /** The form that stands at this passage, or null. */
    public Saying sayingAt(Passage passage) {
        return saying != null && saying.isAt(passage) ? saying : null;
    }

    /** The form that stands in this thread, or null. */
    public Saying sayingIn(Thread thread) {
        return saying != null && saying.isIn(thread) ? saying : null;
    }

    /** The doors beside a passage. */
    public List<CouncilLink> doorsAt(Passage passage) {
        return beside.apply(passage);
    }

    /** Where the form sends what is said. */
    public String sends(Saying saying) {
        return saying.changed() == null ? deliberation.address() + "/commentaires" : act(saying.changed(), "");
    }

    /** The opening of the version before this one. */
    public Optional<Opening> getBefore() {
        int place = openings.indexOf(opening);
        return place > 0 ? Optional.of(openings.get(place - 1)) : Optional.empty();
    }

    /** What changed since that version. */
    public List<SheetDifference.Part> getChanges() {
        return getBefore()
                .map(before -> SheetDifference.of(before.version.read(), opening.version.read())
                        .parts())
                .orElse(List.of());
    }
}
