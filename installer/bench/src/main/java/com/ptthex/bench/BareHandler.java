package com.ptthex.bench;

import com.ptthex.server.kernel.store.Database;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.store.Unusable;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.messaging.numbers.Health;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumberStatus;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Register;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Version;
import com.ptthex.shared.wire.Wire;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The peer: what somebody would write who needs the row on the disk and nothing else. The same HTTP
 * server, JSON, table and sync as ours; no session, permission, audit, event, history or replay.
 */
final class BareHandler implements AutoCloseable {
  /** As many as the server's pool has. */
  private static final int CONNECTIONS = 32;

  private static final String HOST = "127.0.0.1";

  private final Javalin javalin;
  private final Runnable letGo;

  private BareHandler(Keeper keeper, Runnable letGo) {
    this.letGo = letGo;
    this.javalin =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  config.startup.showOldJavalinVersionWarning = false;
                  config.concurrency.useVirtualThreads = true;
                  config.routes.post(
                      Endpoint.ROOT + NumbersApi.REGISTER.path(), http -> handle(http, keeper));
                })
            .start(HOST, 0);
  }

  /** What is done with a row before it is answered. */
  private interface Keeper {
    void keep(Row row) throws SQLException;
  }

  /** Parses and answers, and keeps nothing: as fast as these clients and this HTTP can be. */
  static BareHandler keepingNothing() {
    return new BareHandler(_ -> {}, () -> {});
  }

  /** How a committed row gets onto the disk before it is answered. */
  interface Sync {
    void await(DataSource pool) throws SQLException;
  }

  /** Keeps the row in a fresh file with the tables of the product. */
  static BareHandler inserting(Path file, UnitId unit, Sync sync) throws Unusable, SQLException {
    var database = Database.file(file);
    Store.open(database).close();
    var pool = new HikariDataSource(config(database));
    addUnit(pool, unit);
    return new BareHandler(row -> insert(pool, row, sync), pool::close);
  }

  private static HikariConfig config(Database database) {
    var config = new HikariConfig();
    config.setJdbcUrl(database.url());
    config.setUsername(database.user());
    config.setPassword(database.password());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setAutoCommit(false);
    return config;
  }

  /** The one that all its numbers belong to. */
  private static void addUnit(HikariDataSource pool, UnitId unit) throws SQLException {
    try (var db = pool.getConnection();
        var insert =
            db.prepareStatement(
                """
                insert into organisation_unit (id, kind, name, path)
                values (?, 'CUSTOMER', 'Peer', ?)\
                """)) {
      insert.setObject(1, unit.value());
      insert.setString(2, unit.value() + "/");
      insert.executeUpdate();
      db.commit();
    }
  }

  private static void insert(HikariDataSource pool, Row row, Sync sync) throws SQLException {
    try (var db = pool.getConnection();
        var insert =
            db.prepareStatement(
                """
                insert into managed_number (id, e164, label, number_class, status, since, unit,
                  added_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """)) {
      insert.setObject(1, row.id().value());
      insert.setString(2, row.number().value());
      insert.setString(3, row.label().map(Label::value).orElse(null));
      insert.setString(4, row.numberClass().name());
      insert.setString(5, row.status().name());
      insert.setObject(6, row.addedAt());
      insert.setObject(7, row.unit().value());
      insert.setObject(8, row.addedAt());
      insert.setLong(9, row.version().value());
      insert.executeUpdate();
      db.commit();
    }
    sync.await(pool);
  }

  private static void handle(Context http, Keeper keeper) throws SQLException {
    var wish = Wire.read(http.bodyAsBytes(), Register.class);
    var row =
        new Row(
            NumberId.made(),
            wish.number(),
            wish.label(),
            wish.numberClass(),
            NumberStatus.ACTIVE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Health.HEALTHY,
            Optional.empty(),
            0,
            0,
            wish.unit(),
            Instant.now().truncatedTo(ChronoUnit.MICROS),
            Version.FIRST);
    keeper.keep(row);
    http.contentType("application/json").result(Wire.write(row));
  }

  URI address() {
    return URI.create("http://" + HOST + ":" + javalin.port());
  }

  @Override
  public void close() {
    javalin.stop();
    letGo.run();
  }
}
