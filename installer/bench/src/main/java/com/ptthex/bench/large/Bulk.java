package com.ptthex.bench.large;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one table, a hundred with each statement and ten thousand with each commit. Rows go past
 * the use cases, which is done nowhere else: by deeds, one durable transaction each, ten million of
 * them would take half a day. What use cases keep true is therefore up to who makes the rows.
 */
final class Bulk implements AutoCloseable {
  private static final int AT_ONCE = 100;
  private static final int COMMITTED_AT_ONCE = 10_000;

  private final Connection db;
  private final PreparedStatement many;
  private final PreparedStatement one;
  private final @Nullable Object[][] waiting = new @Nullable Object[AT_ONCE][];
  private int held;
  private long count;

  /**
   * @param columns separated by commas
   */
  Bulk(Connection db, String table, String columns) throws SQLException {
    var row = "(" + String.join(", ", Collections.nCopies(columns.split(",").length, "?")) + ")";
    var into = "insert into " + table + " (" + columns + ") values ";
    this.db = db;
    this.many = db.prepareStatement(into + String.join(", ", Collections.nCopies(AT_ONCE, row)));
    this.one = db.prepareStatement(into + row);
  }

  /** Values in the order of the columns; what may be missing is null. */
  void row(@Nullable Object... values) throws SQLException {
    waiting[held++] = values;
    if (held == AT_ONCE) {
      var place = 1;
      for (var row : waiting) {
        place = bind(many, place, row);
      }
      many.executeUpdate();
      held = 0;
    }
    count++;
    if (count % COMMITTED_AT_ONCE == 0) {
      db.commit();
    }
  }

  private static int bind(PreparedStatement statement, int from, @Nullable Object... values)
      throws SQLException {
    var place = from;
    for (var value : values) {
      statement.setObject(place++, value);
    }
    return place;
  }

  @Override
  public void close() throws SQLException {
    try (many;
        one) {
      for (var at = 0; at < held; at++) {
        bind(one, 1, waiting[at]);
        one.executeUpdate();
      }
      db.commit();
    }
  }
}
