package fr.portevoix.synthesis;

import fr.portevoix.contribution.Consultation;
import fr.portevoix.territory.Contract;
import java.time.LocalDate;
import java.util.List;

/**
 * What a block needs to know of its note.
 *
 * @param contract the note's
 * @param consultations the ones that the note covers, in the order in which they opened
 * @param diffusion the note's mark
 * @param floor the floor under that mark
 * @param today the day on which the numbers are read
 */
record NoteScope(
        Contract contract, List<Consultation> consultations, Diffusion diffusion, Floor floor, LocalDate today) {

    /** An address of this contract's desk. */
    String desk(String rest) {
        return "/" + contract.slug + "/bureau/" + rest;
    }

    /** Whether everybody may read the note. */
    boolean isPublic() {
        return diffusion == Diffusion.PUBLIC;
    }
}
