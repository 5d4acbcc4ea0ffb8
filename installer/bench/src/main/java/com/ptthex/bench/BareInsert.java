package com.ptthex.bench;

import com.ptthex.server.kernel.store.Database;
import com.ptthex.server.kernel.store.Dialect;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.store.Unusable;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.value.UnitId;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The bare limit: one row into the product's own table, and a commit; nothing else around it. */
final class BareInsert implements AutoCloseable {
  private final HikariDataSource pool;
  private final UnitId unit = UnitId.made();
  private final MadeUpNumbers phones = new MadeUpNumbers();
  private final AfterCommit afterCommit;

  /** What is done before the row counts as kept; who waits for it holds no connection. */
  interface AfterCommit {
    void await(DataSource pool) throws SQLException;
  }

  private BareInsert(HikariDataSource pool, AfterCommit afterCommit) {
    this.pool = pool;
    this.afterCommit = afterCommit;
  }

  /**
   * @param onConnect said once on each connection
   */
  static BareInsert into(Database database, String onConnect, AfterCommit afterCommit)
      throws Unusable, SQLException {
    Store.open(database).close();
    var config = new HikariConfig();
    config.setJdbcUrl(database.url());
    config.setUsername(database.user());
    config.setPassword(database.password());
    // As many as the server has.
    config.setMaximumPoolSize(Dialect.of(database.url()).connections());
    config.setConnectionInitSql(onConnect);
    config.setAutoCommit(false);
    var bare = new BareInsert(new HikariDataSource(config), afterCommit);
    bare.addUnit();
    return bare;
  }

  private void addUnit() throws SQLException {
    try (var db = pool.getConnection();
        var insert =
            db.prepareStatement(
                "insert into organisation_unit (id, kind, name, path) values (?, 'CUSTOMER', ?,"
                    + " ?)")) {
      insert.setObject(1, unit.value());
      insert.setString(2, "Peer " + unit.value());
      insert.setString(3, unit.value() + "/");
      insert.executeUpdate();
      db.commit();
    }
  }

  void insert() {
    try {
      commitOne();
      afterCommit.await(pool);
    } catch (SQLException failure) {
      throw new IllegalStateException("the bare insert failed", failure);
    }
  }

  private void commitOne() throws SQLException {
    try (var db = pool.getConnection();
        var insert =
            db.prepareStatement(
                """
                insert into person (id, kind, name, unit, phone)
                values (?, 'CLIENT', 'Bench', ?, ?)\
                """)) {
      insert.setObject(1, PersonId.made().value());
      insert.setObject(2, unit.value());
      insert.setString(3, phones.next().value());
      insert.executeUpdate();
      db.commit();
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
