package fr.portevoix;

import fr.portevoix.shared.backup.Restoring;
import fr.portevoix.shared.command.CommandLine;
import fr.portevoix.shared.crypto.KeyFolder;
import fr.portevoix.shared.database.CannotStart;
import fr.portevoix.shared.database.DataFolder;
import fr.portevoix.shared.database.EmbeddedMariaDb;
import fr.portevoix.shared.database.StopOrder;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Makes ready what the service stands on (keys, database), then runs it. */
@QuarkusMain
public final class Portevoix {

    private static final String JDBC_URL = "quarkus.datasource.jdbc.url";

    /** The command that replaces the data: nobody may work on them meanwhile. */
    private static final String ALONE = "restore";

    /** A command works on the same data, quietly, beside a service that may be running. */
    private static final Map<String, String> SETTINGS_OF_A_COMMAND = Map.of(
            "quarkus.http.host-enabled", "false",
            "quarkus.scheduler.enabled", "false",
            "quarkus.log.level", "WARN");

    /** Starts the service, or runs the command named by the first word. */
    public static void main(String... words) {
        Config config = ConfigProvider.getConfig();
        String zone = config.getOptionalValue("portevoix.zone", String.class).orElse("Europe/Paris");
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        boolean command = words.length > 0;
        BiConsumer<Integer, Throwable> whenStopped;
        try {
            whenStopped = prepare(config, words).andThen(Portevoix::exit);
        } catch (CannotStart | UncheckedIOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
            return;
        }
        if (command) {
            SETTINGS_OF_A_COMMAND.forEach(System::setProperty);
            Quarkus.run(CommandLine.class, whenStopped, words);
        } else {
            Quarkus.run(null, whenStopped, words);
        }
    }

    /** Answers what to do when the service has stopped. */
    private static BiConsumer<Integer, Throwable> prepare(Config config, String... words) {
        boolean restoring = words.length > 0 && words[0].equals(ALONE);
        DataFolder folder = DataFolder.from(config);
        if (!restoring) {
            Restoring.cutShort(folder.path()).ifPresent(why -> {
                System.err.println(why);
                System.exit(1);
            });
        }
        KeyFolder keys = KeyFolder.from(config, folder.keys());
        System.setProperty(KeyFolder.SETTING, keys.path().toString());
        if (config.getOptionalValue(JDBC_URL, String.class).isPresent()) {
            return (code, problem) -> {};
        }
        // The first administrator is made while the service runs: a command joins its database.
        EmbeddedMariaDb database = words.length == 0 || restoring
                ? EmbeddedMariaDb.start(folder, keys)
                : EmbeddedMariaDb.startOrJoin(folder, keys);
        StopOrder order = StopOrder.watching(database);
        System.setProperty(JDBC_URL, database.jdbcUrl());
        System.setProperty("quarkus.datasource.username", EmbeddedMariaDb.USER);
        System.setProperty("quarkus.datasource.password", database.password());
        return (code, problem) -> {
            // Cleared, because a live reload comes back to main and must not take it for somebody's setting.
            System.clearProperty(JDBC_URL);
            order.serviceHasStopped();
        };
    }

    private static void exit(int code, Throwable problem) {
        if (problem != null) {
            // With a handler of our own, nobody else tells why the service could not start.
            problem.printStackTrace();
        }
        if (code != 0) {
            System.exit(code);
        }
    }
}
