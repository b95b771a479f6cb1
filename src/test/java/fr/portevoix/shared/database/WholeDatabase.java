package fr.portevoix.shared.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
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
