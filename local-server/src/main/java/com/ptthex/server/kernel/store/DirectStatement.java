package com.ptthex.server.kernel.store;

import static java.util.stream.Collectors.toMap;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlParser;

/**
 * A statement that every call makes, by the shortest way to the database. For statements that could
 * be anything Jdbi copies its settings and looks up how each value is bound, every time; that costs
 * as much as what the database then does. What one says, and how its values are named, is the same.
 */
public final class DirectStatement {
  private static final SqlParser PARSER = new ColonPrefixSqlParser();
  private static final Map<String, Read> READ_ONCE = new ConcurrentHashMap<>();

  private final Handle db;
  private final Read sql;
  private final Object[] values;

  /**
   * @param places where the value of each name goes
   */
  private record Read(String sql, int count, Map<String, int[]> places) {
    static Read of(String text) {
      var parsed = PARSER.parse(text, null);
      var names = parsed.getParameters().getParameterNames();
      return new Read(
          parsed.getSql(),
          names.size(),
          names.stream().distinct().collect(toMap(name -> name, name -> places(names, name))));
    }

    private static int[] places(List<String> names, String name) {
      return IntStream.range(0, names.size())
          .filter(place -> names.get(place).equals(name))
          .toArray();
    }
  }

  private DirectStatement(Handle db, Read sql) {
    this.db = db;
    this.sql = sql;
    this.values = new Object[sql.count()];
  }

  /**
   * @param sql one of a few, which are remembered for good
   */
  public static DirectStatement of(Handle db, String sql) {
    return new DirectStatement(db, READ_ONCE.computeIfAbsent(sql, Read::of));
  }

  /**
   * @param value as a row holds it; nothing where it is an empty {@link Optional}
   */
  public DirectStatement bind(String name, Object value) {
    var places = sql.places().get(name);
    if (places == null) {
      throw new IllegalArgumentException("it names no " + name + ": " + sql.sql());
    }
    for (var place : places) {
      values[place] = value;
    }
    return this;
  }

  /** What becomes of a row. */
  public interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private interface Doing<T> {
    T with(PreparedStatement statement) throws SQLException;
  }

  /** How many rows it changed. */
  public int execute() {
    return prepared(PreparedStatement::executeUpdate);
  }

  /** Its first row, where there is any. */
  public <T> Optional<T> first(Reading<T> reading) {
    return prepared(
        statement -> {
          try (var rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(reading.of(rows)) : Optional.empty();
          }
        });
  }

  public <T> List<T> all(Reading<T> reading) {
    return prepared(
        statement -> {
          var found = new ArrayList<T>();
          try (var rows = statement.executeQuery()) {
            while (rows.next()) {
              found.add(reading.of(rows));
            }
          }
          return List.copyOf(found);
        });
  }

  private <T> T prepared(Doing<T> doing) {
    if (Arrays.asList(values).contains(null)) {
      throw new IllegalStateException("not all that it names is bound: " + sql.sql());
    }
    try {
      return db.getStatementBuilder() instanceof KeptStatements kept
          ? kept(kept, doing)
          : prepared(doing, db.getConnection().prepareStatement(sql.sql()));
    } catch (SQLException failure) {
      throw new Failed(failure);
    }
  }

  private <T> T kept(KeptStatements kept, Doing<T> doing) throws SQLException {
    var statement = kept.lend(sql.sql());
    try {
      return done(doing, statement);
    } finally {
      kept.takeBack(statement);
    }
  }

  private <T> T prepared(Doing<T> doing, PreparedStatement statement) throws SQLException {
    try (statement) {
      return done(doing, statement);
    }
  }

  private <T> T done(Doing<T> doing, PreparedStatement statement) throws SQLException {
    for (var place = 0; place < values.length; place++) {
      PlainValues.bind(statement, place + 1, values[place]);
    }
    return doing.with(statement);
  }

  /** Understood as what Jdbi throws is. */
  private static final class Failed extends JdbiException {
    private static final long serialVersionUID = 1;

    Failed(SQLException cause) {
      super("a statement failed", cause);
    }
  }
}
