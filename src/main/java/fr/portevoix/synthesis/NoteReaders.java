package fr.portevoix.synthesis;

import fr.portevoix.account.Role;
import fr.portevoix.account.SignedIn;
import fr.portevoix.territory.CurrentContract;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.util.List;

/** Opens notes to those who may read them: a reader sees what is marked for the COPIL or for all, nothing internal. */
@RequestScoped
class NoteReaders {
    private static final List<Role> COMPOSERS = List.of(Role.FACILITATOR, Role.ADMINISTRATOR);

    @Inject
    SignedIn signedIn;

    @Inject
    CurrentContract contract;

    /** Whether the visitor also composes notes here. */
    boolean compose() {
        return signedIn.may(COMPOSERS, contract.get().id);
    }

    /** The notes that the visitor may read, newest first. */
    List<SynthesisNote> notes() {
        return SynthesisNote.<SynthesisNote>list("contract = ?1 order by composedOn desc, title", contract.get())
                .stream()
                .filter(this::mayRead)
                .toList();
    }

    /** The note at this address; to who may not read it, there is none. */
    SynthesisNote note(String slug) {
        return SynthesisNote.at(contract.get(), slug).filter(this::mayRead).orElseThrow(NotFoundException::new);
    }

    private boolean mayRead(SynthesisNote note) {
        return note.diffusion != Diffusion.INTERNAL || compose();
    }
}
