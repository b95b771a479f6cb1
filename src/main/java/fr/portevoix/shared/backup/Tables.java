package fr.portevoix.shared.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/** The tables as a whole: which version they have, whether they hold anything, and how they are emptied. */
@ApplicationScoped
class Tables {
    /** Filled by the migrations themselves. */
    private static final Set<String> NEVER_EMPTY =
            Set.of("flyway_schema_history", "outbox_turn", "retention_rule", "retention_run");

    @Inject
    DataSource database;

    @Inject
    Flyway flyway;

    /** The version of the last migration. */
    String version() {
        return flyway.info().current().getVersion().toString();
    }

    /** Whether tables of this version can be brought up to this program's. */
    boolean canTake(String version) {
        MigrationVersion newest = null;
        for (var migration : flyway.info().all()) {
            if (migration.getVersion() != null) {
                newest = migration.getVersion();
            }
        }
        return newest != null && MigrationVersion.fromVersion(version).compareTo(newest) <= 0;
    }

    /** Brings the tables up to this program's version. */
    void migrate() {
        flyway.migrate();
    }

    /** Whether any table holds a row that somebody wrote. */
    boolean holdAnything() {
        return ask(statement -> {
            for (String table : names(statement)) {
                if (NEVER_EMPTY.contains(table)) {
                    continue;
                }
                try (ResultSet row = statement.executeQuery("select 1 from `" + table + "` limit 1")) {
                    if (row.next()) {
                        return true;
                    }
                }
            }
            return false;
        });
    }

    /** Takes every table away. */
    void drop() {
        ask(statement -> {
            statement.execute("set foreign_key_checks = 0");
            for (String table : names(statement)) {
                statement.execute("drop table `" + table + "`");
            }
            statement.execute("set foreign_key_checks = 1");
            return null;
        });
    }

    private interface Question<T> {
        T put(Statement statement) throws SQLException;
    }

    private <T> T ask(Question<T> question) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            return question.put(statement);
        } catch (SQLException e) {
            throw new CannotDo("La base ne répond pas comme attendu.", e);
        }
    }

    private static List<String> names(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet listed = statement.executeQuery(
                "select table_name from information_schema.tables where table_schema = database() and table_type = 'BASE TABLE'")) {
            while (listed.next()) {
                names.add(listed.getString(1));
            }
        }
        return names;
    }
}
