package fr.portevoix.synthesis;

import fr.portevoix.contribution.Consultation;
import fr.portevoix.shared.text.Slug;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Writes notes: begins them, and adds, moves and takes away their blocks. */
@ApplicationScoped
public class ComposeNote {
    /** Addresses beside which a note's own would not be found. */
    private static final Set<String> TAKEN = Set.of("nouvelle");

    @Inject
    BlockKinds kinds;

    @Inject
    ReadNote readNote;

    @Inject
    Clock clock;

    /** Begins an internal note over these consultations, without blocks. */
    @Transactional
    public SynthesisNote begin(Contract contract, String title, String subtitle, List<Consultation> consultations) {
        SynthesisNote note = new SynthesisNote();
        note.contract = contract;
        note.title = title;
        note.subtitle = subtitle;
        note.slug = Slug.free(
                title,
                slug -> TAKEN.contains(slug) || SynthesisNote.at(contract, slug).isPresent());
        note.composedOn = LocalDate.now(clock);
        note.consultations = new HashSet<>(consultations);
        note.persist();
        return note;
    }

    /** Adds a block of this kind at the end, as its kind begins. */
    @Transactional
    public NoteBlock add(SynthesisNote note, String kind, String title) {
        BlockKind<?> known = kinds.of(kind).orElseThrow();
        return add(note, known, title, known.fresh(readNote.scope(note)));
    }

    /** Adds a block with these settings at the end. */
    NoteBlock add(SynthesisNote note, BlockKind<?> kind, String title, Record settings) {
        NoteBlock block = new NoteBlock();
        block.note = note;
        block.kind = kind.key();
        block.title = title;
        block.settings = kinds.write(settings);
        block.position =
                NoteBlock.of(note).stream().mapToInt(one -> one.position).max().orElse(0) + 1;
        block.persist();
        return block;
    }

    /** Moves a block one place up or down; at the end of the note it stays. */
    @Transactional
    public int move(NoteBlock moved, boolean up) {
        List<NoteBlock> blocks = new ArrayList<>(NoteBlock.of(moved.note));
        int from = blocks.indexOf(moved);
        int to = Math.max(0, Math.min(blocks.size() - 1, from + (up ? -1 : 1)));
        blocks.add(to, blocks.remove(from));
        number(blocks);
        return to + 1;
    }

    /** Takes a block away. */
    @Transactional
    public void remove(NoteBlock removed) {
        List<NoteBlock> blocks = new ArrayList<>(NoteBlock.of(removed.note));
        blocks.remove(removed);
        NoteBlock.deleteById(removed.id);
        number(blocks);
    }

    /** The block of a note that has this identifier. */
    static Optional<NoteBlock> block(SynthesisNote note, UUID id) {
        return NoteBlock.find("note = ?1 and id = ?2", note, id).firstResultOptional();
    }

    private static void number(List<NoteBlock> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            blocks.get(i).position = i + 1;
        }
    }
}
