package fr.portevoix.contribution;

import fr.portevoix.roadmap.RoadmapNode;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import java.util.Optional;
import java.util.UUID;

/** What a reader does to the text before them: theme, node, quotable, aside, read, unread, and undoing the last of it. */
@ApplicationScoped
public class ReadContribution {
    @Inject
    CodeContribution codeContribution;

    /**
     * Does one act, written {@code theme:<id>}, {@code noeud:<id>}, {@code citer}, {@code aside}, {@code lu} or
     * {@code nonlu}, and tells how to undo it.
     */
    @Transactional
    public LastAct act(Contract contract, UUID id, String act, UUID by) {
        Contribution contribution = Contribution.<Contribution>find("id = ?1 and contract = ?2", id, contract)
                .firstResultOptional()
                .filter(found -> !found.isAside())
                .orElseThrow(NotFoundException::new);
        Reading before = contribution.reading;
        String[] parts = act == null ? new String[] {""} : act.split(":", 2);
        switch (parts[0]) {
            case "theme" -> codeContribution.toggle(contribution, theme(contract, parts), by);
            case "noeud" -> codeContribution.toggleTag(contribution, node(contract, parts), by);
            case "citer" -> contribution.quotable = !contribution.quotable;
            case "aside" -> putAside(contribution);
            case "lu" -> contribution.reading = before == Reading.UNREAD ? Reading.READ : before;
            case "nonlu" -> contribution.reading = before == Reading.READ ? Reading.UNREAD : before;
            default -> throw new BadRequestException();
        }
        return new LastAct(id, parts[0], parts.length == 2 ? UUID.fromString(parts[1]) : null, before);
    }

    /** Undoes an act; not any more once a referent has masked what was put aside. */
    @Transactional
    public boolean undo(Contract contract, LastAct last, UUID by) {
        Optional<Contribution> found = Contribution.<Contribution>find(
                        "id = ?1 and contract = ?2", last.contribution(), contract)
                .firstResultOptional()
                .filter(contribution -> !contribution.isAside() || last.act().equals("aside"));
        found.ifPresent(contribution -> {
            switch (last.act()) {
                case "theme" ->
                    Theme.<Theme>findByIdOptional(last.subject())
                            .ifPresent(theme -> codeContribution.toggle(contribution, theme, by));
                case "noeud" ->
                    RoadmapNode.<RoadmapNode>findByIdOptional(last.subject())
                            .ifPresent(node -> codeContribution.toggleTag(contribution, node, by));
                case "citer" -> contribution.quotable = !contribution.quotable;
                default -> {}
            }
            if (contribution.reading != Reading.CLEARED) {
                contribution.reading = last.before();
            }
        });
        return found.isPresent();
    }

    /** Gives a text to the referent: from now on nobody else reads it, and it is neither published nor quoted. */
    static void putAside(Contribution contribution) {
        contribution.reading = Reading.ASIDE;
        contribution.visibility = Visibility.PRIVATE;
        contribution.quotable = false;
    }

    static Theme theme(Contract contract, String[] parts) {
        return Theme.<Theme>find("id = ?1 and codebook.contract = ?2", id(parts), contract)
                .firstResultOptional()
                .orElseThrow(BadRequestException::new);
    }

    static RoadmapNode node(Contract contract, String[] parts) {
        return RoadmapNode.<RoadmapNode>find("id = ?1 and roadmap.contract = ?2", id(parts), contract)
                .firstResultOptional()
                .orElseThrow(BadRequestException::new);
    }

    private static UUID id(String[] parts) {
        try {
            return UUID.fromString(parts.length == 2 ? parts[1] : "");
        } catch (IllegalArgumentException notAnId) {
            throw new BadRequestException();
        }
    }
}
