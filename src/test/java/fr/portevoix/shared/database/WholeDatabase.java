package fr.portevoix.shared.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Looks for words in every column of every table, as somebody with a dump of the database can. */
public final class WholeDatabase {
    private WholeDatabase() {}

    /** The tables and columns that hold these words anywhere. */
    public static List<String> columnsWith(DataSource database, String words) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String column : columns(statement)) {
                String[] names = column.split("\\.");
                String query =
                        "select count(*) from `%s` where cast(`%s` as binary) like concat('%%', cast('%s' as binary), '%%')"
                                .formatted(names[0], names[1], words.replace("'", "''"));
                try (ResultSet counted = statement.executeQuery(query)) {
                    counted.next();
                    if (counted.getLong(1) > 0) {
                        found.add(column);
                    }
                }
            }
        }
        return found;
    }

    /** Every row of every table, in the order in which the server keeps them: the table's name, then the values. */
    public static List<List<String>> rows(DataSource database) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet listed = statement.executeQuery("show tables")) {
                while (listed.next()) {
                    tables.add(listed.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet row = statement.executeQuery("select * from `" + table + "`")) {
                    while (row.next()) {
                        List<String> values = new ArrayList<>(List.of(table));
                        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            Object value = row.getObject(i);
                            values.add(
                                    value instanceof byte[] bytes
                                            ? HexFormat.of().formatHex(bytes)
                                            : String.valueOf(value));
                        }
                        rows.add(values);
                    }
                }
            }
        }
        return rows;
    }

    private static List<String> columns(Statement statement) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet listed = statement.executeQuery(
                "select table_name, column_name from information_schema.columns where table_schema = database()")) {
            while (listed.next()) {
                columns.add(listed.getString(1) + "." + listed.getString(2));
            }
        }
        return columns.stream().sorted().collect(Collectors.toList());
    }
}
