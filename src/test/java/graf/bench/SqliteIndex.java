package graf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// The yardstick for indexing: SQLite's FTS5 with Porter's stemmer, all passages in one
/// transaction.
///
/// It is given the passages one a line, found and split by graf beforehand.
final class SqliteIndex {
  private SqliteIndex() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    try (var connection = open(Path.of(arguments[1]));
        var lines = Files.lines(Path.of(arguments[0]))) {
      try (var statement = connection.createStatement()) {
        statement.execute(
            "CREATE VIRTUAL TABLE passages USING fts5(text, tokenize='porter unicode61')");
      }
      connection.setAutoCommit(false);
      try (var insert = connection.prepareStatement("INSERT INTO passages VALUES (?)")) {
        for (String line : (Iterable<String>) lines::iterator) {
          insert.setString(1, line);
          insert.execute();
        }
      }
      connection.commit();
    }
  }

  static Connection open(Path database) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + database);
  }
}
