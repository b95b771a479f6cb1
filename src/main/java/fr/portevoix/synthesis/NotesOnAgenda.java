package fr.portevoix.synthesis;

import fr.portevoix.action.Choice;
import fr.portevoix.action.Decidable;
import fr.portevoix.action.Outcome;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Notes on agendas: a body takes one up, or sends it back. */
@ApplicationScoped
class NotesOnAgenda implements Decidable {
    @Override
    public String kind() {
        return "note";
    }

    @Override
    public List<Choice> choices(Contract contract) {
        return SynthesisNote.<SynthesisNote>list("contract = ?1 order by composedOn desc, title", contract).stream()
                .map(NotesOnAgenda::choice)
                .toList();
    }

    @Override
    public Optional<Choice> find(UUID id) {
        return SynthesisNote.<SynthesisNote>findByIdOptional(id).map(NotesOnAgenda::choice);
    }

    @Override
    public void decided(UUID id, Outcome outcome, LocalDate day, String reason) {
        // A note only reads: what is decided on it is kept with the decision.
    }

    /** Notes are for those who decide; residents have no page of theirs. */
    private static Choice choice(SynthesisNote note) {
        return new Choice(note.id, note.title, null, null);
    }
}
