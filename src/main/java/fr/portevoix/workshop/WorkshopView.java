package fr.portevoix.workshop;

import fr.portevoix.shared.time.InWords;
import java.util.List;

/** A session as residents read of it, in one language. */
public record WorkshopView(Workshop workshop, WorkshopState state, List<WorkshopHead> heads, String language) {
    /** When it begins, as this language writes it. */
    public String from() {
        return InWords.hour(workshop.startsAt, language);
    }

    /** When it ends. */
    public String until() {
        return InWords.hour(workshop.endsAt, language);
    }

    /** Where it is read of. */
    public String address() {
        return WorkshopPages.address(workshop);
    }

    /** How many people came. */
    public int people() {
        return heads.stream().mapToInt(head -> head.heads).sum();
    }
}
