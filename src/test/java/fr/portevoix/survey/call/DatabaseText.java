package fr.portevoix.survey.call;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything that a copy of the database would show, table by table. */
final class DatabaseText {
    private DatabaseText() {}

    /** Whether any cell of any table holds these words. */
    static boolean holds(String words) {
        return read(connection -> {
            for (String table : tables(connection)) {
                if (text(connection, table).contains(words)) {
                    return true;
                }
            }
            return false;
        });
    }

    /** Every row of these tables as text. */
    static Map<String, String> rows(String... tables) {
        return read(connection -> {
            Map<String, String> rows = new TreeMap<>();
            for (String table : tables) {
                rows.put(table, text(connection, table));
            }
            return rows;
        });
    }

    private interface Reading<T> {
        T from(Connection connection) throws SQLException;
    }

    private static <T> T read(Reading<T> reading) {
        try (Connection connection =
                Arc.container().instance(AgroalDataSource.class).get().getConnection()) {
            return reading.from(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("show tables")) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        return tables;
    }

    private static String text(Connection connection, String table) throws SQLException {
        StringBuilder text = new StringBuilder();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select * from `" + table + "` order by 1")) {
            while (row.next()) {
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    text.append(row.getString(i)).append(' ');
                }
                text.append('\n');
            }
        }
        return text.toString();
    }
}
