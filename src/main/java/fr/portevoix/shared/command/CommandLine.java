package fr.portevoix.shared.command;

import io.quarkus.arc.All;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;

/** Gives the first word of the command line to the command of that name. */
public class CommandLine implements QuarkusApplication {

    private static final int MISUSED = 2;

    private final List<Command> commands;
    private final PrintStream out;

    @Inject
    CommandLine(@All List<Command> commands) {
        this(commands, System.err);
    }

    CommandLine(List<Command> commands, PrintStream out) {
        this.commands = commands;
        this.out = out;
    }

    @Override
    public int run(String... words) {
        for (Command command : commands) {
            if (command.name().equals(words[0])) {
                return command.run(List.of(words).subList(1, words.length));
            }
        }
        out.println("Commande inconnue\u00a0: " + words[0]);
        out.println("Sans commande, le service démarre. Commandes possibles\u00a0:");
        commands.stream()
                .sorted(Comparator.comparing(Command::name))
                .forEach(command -> out.println("  " + command.name() + " " + command.usage()));
        return MISUSED;
    }
}
