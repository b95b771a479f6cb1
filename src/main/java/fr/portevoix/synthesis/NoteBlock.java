package fr.portevoix.synthesis;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.List;

/** One block of a note; what its kind needs stands in its settings. */
@Entity
public class NoteBlock extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public SynthesisNote note;

    public int position;
    public String kind;
    public String title;

    /** JSON: what the block shows. */
    public String settings;

    /** The blocks of a note in their order. */
    public static List<NoteBlock> of(SynthesisNote note) {
        return list("note = ?1 order by position", note);
    }
}
