package fr.portevoix.shared.backup;

import fr.portevoix.shared.command.Command;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Puts back what a backup holds, over an empty service or, when told so, over what is there. */
@ApplicationScoped
class Restore implements Command {
    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    private static final String REPLACE = "--replace";

    @Inject
    ReplaceEverything replaceEverything;

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public String usage() {
        return "fichier.zip [--replace]\u00a0: remet en place une sauvegarde, le service arrêté";
    }

    @Override
    @ActivateRequestContext
    public int run(List<String> arguments) {
        List<String> files = new ArrayList<>(arguments);
        boolean replace = files.remove(REPLACE);
        if (files.size() != 1 || files.get(0).startsWith("-")) {
            System.err.println("Usage\u00a0: restore " + usage());
            return MISUSED;
        }
        try {
            System.out.println(replaceEverything.by(Path.of(files.get(0)).toAbsolutePath(), replace));
            return 0;
        } catch (CannotDo | UncheckedIOException | IOException cannot) {
            System.err.println(cannot.getMessage());
            return FAILED;
        }
    }
}
