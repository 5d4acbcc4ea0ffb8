package com.ptthex.bench.large;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tables without their indexes and references while they are filled. Rows that come in the order of
 * their time go all over an index that has another order, and each of them then writes several
 * pages anew: a million took six minutes, and eight gigabytes. Made afterwards, an index is sorted
 * once, and a reference is held against all rows.
 */
final class LooseTables {
  private static final Pattern INDEX =
      Pattern.compile("CREATE INDEX (\"PUBLIC\"\\.\"\\w+\") ON .*", Pattern.DOTALL);
  private static final Pattern REFERENCE =
      Pattern.compile("(ALTER TABLE \\S+) ADD CONSTRAINT (\\S+) FOREIGN KEY.*", Pattern.DOTALL);

  private final List<String> restoring = new ArrayList<>();

  private LooseTables() {}

  /**
   * @param tables separated by commas
   */
  static LooseTables loosen(Connection db, String tables) throws SQLException {
    var loose = new LooseTables();
    var dropping = new ArrayList<String>();
    try (var statement = db.createStatement()) {
      var indexes = new ArrayList<String>();
      // As the database itself would write them down, so that they come back as they were.
      try (var lines = statement.executeQuery("script nodata table " + tables)) {
        while (lines.next()) {
          var line = lines.getString(1);
          var index = INDEX.matcher(line);
          var reference = REFERENCE.matcher(line);
          if (index.matches()) {
            dropping.add("drop index " + index.group(1));
            indexes.add(line);
          } else if (reference.matches()) {
            dropping.add(reference.group(1) + " drop constraint " + reference.group(2));
            loose.restoring.add(line.replace(" NOCHECK", ""));
          }
        }
      }
      // Behind the references, which would otherwise use them and make none of their own.
      loose.restoring.addAll(indexes);
      for (var sql : dropping) {
        statement.execute(sql);
      }
    }
    return loose;
  }

  void tighten(Connection db) throws SQLException {
    try (var statement = db.createStatement()) {
      for (var sql : restoring) {
        statement.execute(sql);
      }
    }
  }
}
