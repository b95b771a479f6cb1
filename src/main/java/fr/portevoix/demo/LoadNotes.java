package fr.portevoix.demo;

import fr.portevoix.contribution.Consultation;
import fr.portevoix.synthesis.ComposeNote;
import fr.portevoix.synthesis.CopilTemplate;
import fr.portevoix.synthesis.Diffusion;
import fr.portevoix.synthesis.SynthesisNote;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Composes a note for the COPIL over each consultation of the demo, as the desk's template begins it. */
@ApplicationScoped
class LoadNotes {
    @Inject
    ComposeNote composeNote;

    @Inject
    CopilTemplate copilTemplate;

    @Transactional
    void load(Contract loaded) {
        Contract contract = Contract.findById(loaded.id);
        List<Consultation> consultations = Consultation.list("contract = ?1 order by opensOn", contract);
        for (Consultation consultation : consultations) {
            SynthesisNote note = composeNote.begin(
                    contract, "Note au COPIL – " + consultation.title.french(), contract.name, List.of(consultation));
            copilTemplate.fill(note);
            // The committee reads what is over; what is open is still being written.
            note.diffusion = consultation.equals(consultations.get(0)) ? Diffusion.COPIL : Diffusion.INTERNAL;
        }
    }
}
