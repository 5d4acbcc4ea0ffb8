package com.ptthex.bench.large;

import com.ptthex.server.kernel.store.Database;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.store.Unusable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;

/** What is asked of a database about its tables, past the product. */
final class Schema {
  private static final String MIGRATIONS = "flyway_schema_history";

  private Schema() {}

  static Connection connect(Database database) throws SQLException {
    return DriverManager.getConnection(database.url(), database.user(), database.password());
  }

  /** Another one whenever a migration is added, taken away or changed. */
  static String ofThisVersion() throws SQLException, Unusable {
    var empty = new Database("jdbc:h2:mem:schema", "sa", "");
    try (var _ = Store.open(empty);
        var db = connect(empty)) {
      return of(db);
    }
  }

  private static String of(Connection db) throws SQLException {
    var told = new StringBuilder();
    try (var statement = db.createStatement();
        var found =
            statement.executeQuery(
                "select \"version\", \"checksum\" from \"%s\" order by \"version\""
                    .formatted(MIGRATIONS))) {
      while (found.next()) {
        told.append(found.getString(1)).append(' ').append(found.getInt(2)).append('\n');
      }
    }
    return sha256(told.toString());
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
