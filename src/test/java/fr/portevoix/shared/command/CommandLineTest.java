package fr.portevoix.shared.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who gives a command gets that command, or the list of them. */
class CommandLineTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final List<String> heard = new ArrayList<>();
    private final CommandLine commandLine = new CommandLine(
            List.of(new Remembering("sauvegarde"), new Remembering("administrator")),
            new PrintStream(said, true, StandardCharsets.UTF_8));

    @Test
    void the_first_word_names_the_command_and_the_others_are_its_own() {
        assertThat(commandLine.run("administrator", "a@example.org", "b")).isEqualTo(7);

        assertThat(heard).containsExactly("administrator", "a@example.org", "b");
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void an_unknown_word_gets_the_list_and_an_exit_code() {
        assertThat(commandLine.run("bonjour")).isEqualTo(2);

        assertThat(said.toString(StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines(
                        """
                        Commande inconnue\u00a0: bonjour
                        Sans commande, le service démarre. Commandes possibles\u00a0:
                          administrator <mots>
                          sauvegarde <mots>
                        """);
        assertThat(heard).isEmpty();
    }

    private final class Remembering implements Command {

        private final String name;

        Remembering(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String usage() {
            return "<mots>";
        }

        @Override
        public int run(List<String> arguments) {
            heard.add(name);
            heard.addAll(arguments);
            return 7;
        }
    }
}
