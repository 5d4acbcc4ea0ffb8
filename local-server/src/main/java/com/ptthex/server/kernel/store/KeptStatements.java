package com.ptthex.server.kernel.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.jdbc.JdbcConnection;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilderFactory;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Keeps what a connection to H2 has prepared for whoever asks the same next. H2 has a memory of its
 * own for this, but with each first write to a table it goes through all that is in there, in every
 * deed; PostgreSQL's driver needs none. A connection is used by one thread at a time.
 */
final class KeptStatements extends DefaultStatementBuilder {
  /** Those that were used last: each holds some kilobytes, of every connection. */
  static final int MOST = 64;

  private final JdbcConnection connection;
  private final SequencedMap<String, PreparedStatement> idle = new LinkedHashMap<>();
  private final IdentityHashMap<Statement, String> lent = new IdentityHashMap<>();

  private KeptStatements(JdbcConnection connection) {
    this.connection = connection;
  }

  /** Those of all connections of one pool. */
  static StatementBuilderFactory ofEach() {
    var kept = new ConcurrentHashMap<JdbcConnection, KeptStatements>();
    return pooled -> of(real(pooled), kept);
  }

  private static StatementBuilder of(
      JdbcConnection connection, Map<JdbcConnection, KeptStatements> kept) {
    var known = kept.get(connection);
    if (known != null) {
      return known;
    }
    // A pool closes its connections without a word, and makes new ones for them.
    kept.keySet().removeIf(KeptStatements::isClosed);
    var made = new KeptStatements(connection);
    kept.put(connection, made);
    return made;
  }

  private static JdbcConnection real(Connection pooled) {
    try {
      return pooled.unwrap(JdbcConnection.class);
    } catch (SQLException failure) {
      throw new ConnectionException(failure);
    }
  }

  private static boolean isClosed(JdbcConnection connection) {
    try {
      return connection.isClosed();
    } catch (SQLException _) {
      // Whatever cannot even tell is of no use any more.
      return true;
    }
  }

  @Override
  public PreparedStatement create(Connection pooled, String sql, StatementContext context)
      throws SQLException {
    if (context.isReturningGeneratedKeys() || context.isConcurrentUpdatable()) {
      return super.create(pooled, sql, context);
    }
    return lend(sql);
  }

  /** To be given back within the transaction. */
  PreparedStatement lend(String sql) throws SQLException {
    var known = idle.remove(sql);
    // Past the pool, which would close it with the end of this transaction.
    var statement = known == null ? connection.prepareStatement(sql) : known;
    lent.put(statement, sql);
    return statement;
  }

  @Override
  public void close(Connection pooled, String sql, Statement statement) throws SQLException {
    if (lent.containsKey(statement)) {
      takeBack((PreparedStatement) statement);
    } else {
      super.close(pooled, sql, statement);
    }
  }

  void takeBack(PreparedStatement kept) throws SQLException {
    var prepared = lent.remove(kept);
    if (prepared == null || kept.isClosed()) {
      return;
    }
    // A batch that failed half-way has left what came after.
    kept.clearBatch();
    // Nobody's values wait in memory, nor go into the statement of somebody who forgets theirs.
    kept.clearParameters();
    var twin = idle.put(prepared, kept);
    if (twin != null) {
      twin.close();
    }
    if (idle.size() > MOST) {
      idle.pollFirstEntry().getValue().close();
    }
  }
}
