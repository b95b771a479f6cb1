package fr.portevoix.shared.command;

import java.util.List;

/** Something one does from the command line, on the same data as the service: {@code java -jar … name arguments}. */
public interface Command {

    /** The first word of the command line. */
    String name();

    /** One line that says what follows the name and what it does, in French. */
    String usage();

    /** Does it, and answers the exit code: 0 when done. */
    int run(List<String> arguments);
}
