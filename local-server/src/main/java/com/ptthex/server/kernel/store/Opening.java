package com.ptthex.server.kernel.store;

import com.ptthex.server.kernel.store.Unusable.Damaged;
import com.ptthex.server.kernel.store.Unusable.NewerData;
import com.ptthex.server.kernel.store.Unusable.NotMigrated;
import com.ptthex.server.kernel.store.Unusable.Unreachable;
import com.ptthex.server.kernel.watch.Fault;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.h2.mvstore.MVStoreException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens once, before a store is there: connections, and tables brought up to date. */
final class Opening {
  private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
  private static final int CONNECTION_WAIT_MILLIS = 5_000;
  private static final Duration STATEMENT_TIME = Duration.ofSeconds(10);

  private Opening() {}

  static HikariDataSource connect(Database database, Dialect dialect) throws Unusable {
    try {
      return connected(database, dialect);
    } catch (StackOverflowError endless) {
      // H2 looks for a page, and for where that page lies, on pages that are not there.
      LOG.atError().addKeyValue("fault", Fault.of(endless)).log("a page cannot be read");
      throw damaged();
    }
  }

  private static HikariDataSource connected(Database database, Dialect dialect) throws Unusable {
    var killedAt = dropWhatIsTorn(database);
    var pool = pool(database, dialect);
    if (!endHalfDone(pool, dialect, killedAt)) {
      return pool;
    }
    pool.close();
    LOG.warn("deeds that were under way when the server was killed are finished or taken back");
    return pool(database, dialect);
  }

  private static OptionalLong dropWhatIsTorn(Database database) throws Unusable {
    try {
      return database.inFile().isPresent()
          ? new TornChunks(database.inFile().get()).drop()
          : OptionalLong.empty();
    } catch (IOException failure) {
      LOG.atError().addKeyValue("fault", Fault.of(failure)).log("the file cannot be looked at");
      throw new Unreachable();
    }
  }

  private static boolean endHalfDone(HikariDataSource pool, Dialect dialect, OptionalLong killedAt)
      throws Unusable {
    try (var db = Jdbi.open(pool)) {
      return dialect.endHalfDone(db, killedAt);
    } catch (MVStoreException | StackOverflowError failure) {
      // A page is not there, or where it lies stands on a page that is not there.
      pool.close();
      LOG.atError().addKeyValue("fault", Fault.of(failure)).log("a page cannot be read");
      throw damaged();
    } catch (RuntimeException failure) {
      // It reaches into the database, which may fail in any way; none may leave the file taken.
      pool.close();
      LOG.atError()
          .addKeyValue("fault", Fault.of(failure))
          .log("what was half done could not be ended");
      throw new Unreachable();
    }
  }

  private static Damaged damaged() {
    LOG.error("a part of the database cannot be read; it is not opened");
    return new Damaged();
  }

  private static HikariDataSource pool(Database database, Dialect dialect) throws Unusable {
    var config = new HikariConfig();
    config.setJdbcUrl(database.url());
    config.setUsername(database.user());
    config.setPassword(database.password());
    config.setMaximumPoolSize(dialect.connections());
    config.setConnectionTimeout(CONNECTION_WAIT_MILLIS);
    config.setMinimumIdle(4);
    config.setPoolName("store");
    config.setConnectionInitSql(dialect.limitStatements(STATEMENT_TIME));
    H2Damage.forget(database);
    try {
      var pool = new HikariDataSource(config);
      if (H2Damage.wasMetIn(database)) {
        pool.close();
        throw damaged();
      }
      return told(pool, dialect);
    } catch (PoolInitializationException failure) {
      if (H2Damage.caused(failure)) {
        throw damaged();
      }
      LOG.atError().addKeyValue("fault", Fault.of(failure)).log("the database cannot be opened");
      throw new Unreachable();
    }
  }

  /** Whatever comes of it, a database that nobody gets is let go. */
  private static HikariDataSource told(HikariDataSource pool, Dialect dialect) {
    var ready = false;
    try (var db = Jdbi.open(pool)) {
      dialect.opened(db);
      ready = true;
      return pool;
    } finally {
      if (!ready) {
        pool.close();
      }
    }
  }

  /**
   * On a connection of its own, which has no limit: how long it takes to bring tables up to date
   * goes with how much is in them.
   */
  static void migrate(HikariDataSource pool, Dialect dialect) throws Unusable {
    if (isUpToDate(pool)) {
      return;
    }
    var flyway =
        Flyway.configure()
            .dataSource(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword())
            .locations("classpath:" + Scripts.PLACE)
            .placeholders(Map.of("identity-cache", "" + dialect.identityCache()))
            .load();
    try {
      for (var migration : flyway.info().all()) {
        if (migration.getState() == MigrationState.FUTURE_SUCCESS
            || migration.getState() == MigrationState.FUTURE_FAILED) {
          throw new NewerData();
        }
      }
      flyway.migrate();
    } catch (FlywayException failure) {
      LOG.atError().addKeyValue("fault", Fault.of(failure)).log("migration failed");
      throw new NotMigrated();
    }
  }

  /** Anything but a plain yes is for Flyway to judge. */
  private static boolean isUpToDate(HikariDataSource pool) {
    try (var db = Jdbi.open(pool)) {
      return Scripts.of(Opening.class.getClassLoader()).areWhatRanIn(db);
    } catch (JdbiException | IOException _) {
      return false;
    }
  }
}
