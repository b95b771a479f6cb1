package fr.portevoix.shared.backup;

import java.util.List;

/** A room with something to carry over a restore, such as what people had erased since the backup; supplied through CDI. */
public interface AfterRestore {
    /** One word that its lines begin with. */
    String name();

    /** What must hold after the restore too, read from the database that is about to be replaced: one line each. */
    List<String> carry();

    /** Makes these lines hold in the restored database. */
    void apply(List<String> carried);
}
