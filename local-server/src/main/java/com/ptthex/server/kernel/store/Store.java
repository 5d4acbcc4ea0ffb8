package com.ptthex.server.kernel.store;

import com.ptthex.server.kernel.watch.Fault;
import com.ptthex.shared.contract.Refusal;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.CloseException;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionException;
import org.jdbi.v3.core.transaction.UnableToRestoreAutoCommitStateException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The site's database: opened, brought up to date, and given out one transaction at a time. */
public final class Store implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Store.class);

  /** After the first try; a deed that still collides is answered as unavailable. */
  private static final int RETRIES = 3;

  /** Ends the name of a key that two deeds may both try to make first: the second finds it made. */
  private static final String MADE_ONCE = "_made_once";

  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final Dialect dialect;
  private final OldConnection old;
  private final Watch watch;

  /** From then on, until the next start, nothing is read or written. */
  private volatile boolean failed;

  private Store(HikariDataSource pool, Dialect dialect) {
    this.pool = pool;
    this.dialect = dialect;
    this.jdbi = PreparedJdbi.on(pool, dialect);
    this.old = new OldConnection(jdbi);
    this.watch = dialect.watch(this::giveUp);
  }

  /** Opens the database and brings its tables up to date. */
  public static Store open(Database database) throws Unusable {
    return open(database, Dialect.of(database.url()));
  }

  public static Store open(Database database, Dialect dialect) throws Unusable {
    var pool = Opening.connect(database, dialect);
    try {
      Opening.migrate(pool, dialect);
      return new Store(pool, dialect);
    } catch (Unusable | RuntimeException failure) {
      // Whatever it was, the database is let go before it is told.
      pool.close();
      throw failure;
    }
  }

  /** Looks, and cannot change anything. */
  public <T> T reading(Function<Handle, T> work) {
    return inTransaction(work, Access.READ, (db, _) -> db.commit());
  }

  /** Does it, and takes it all back. */
  public <T> T trying(Function<Handle, T> work) {
    return inTransaction(work, Access.WRITE, (db, _) -> db.rollback());
  }

  /** Does it in one transaction, again from the start when it collided with another. */
  public <T> T writing(Function<Handle, T> work) {
    return writing(work, (db, _) -> commit(db));
  }

  /** The same, with an ending of one's own, which commits. */
  public <T> T writing(Function<Handle, T> work, BiConsumer<Handle, T> commit) {
    for (var attempt = 1; ; attempt++) {
      try {
        return inTransaction(work, Access.WRITE, commit);
      } catch (Collision collision) {
        if (attempt > RETRIES) {
          throw new Refusal.Unavailable("too-busy").raise();
        }
        LOG.atDebug().addKeyValue("attempt", attempt).log("deeds collided; trying again");
        Collision.rest(attempt);
      }
    }
  }

  /** Ends a transaction so that a crash leaves all of it or nothing. */
  public void commit(Handle db) {
    dialect.commit(db);
  }

  /** Does it only if all that was committed before is still there, and no crash took it back. */
  public <T> T continuing(Function<Handle, T> work) {
    try {
      return connected(
          () -> old.with(db -> within(db, work, Access.WRITE, (done, _) -> commit(done))));
    } catch (Collision _) {
      throw new Refusal.Unavailable("too-busy").raise();
    }
  }

  private enum Access {
    READ,
    WRITE
  }

  private <T> T inTransaction(
      Function<Handle, T> work, Access access, BiConsumer<Handle, T> ending) {
    return connected(
        () -> {
          try (var db = jdbi.open()) {
            return within(db, work, access, ending);
          }
        });
  }

  private <T> T within(
      Handle db, Function<Handle, T> work, Access access, BiConsumer<Handle, T> ending) {
    watch.sees(db);
    db.setReadOnly(access == Access.READ);
    db.begin();
    var result = attempted(db, work);
    end(db, result, ending);
    return result;
  }

  private <T> T connected(Supplier<T> work) {
    if (failed) {
      throw new Refusal.Unavailable("storage-failed").raise();
    }
    try {
      return work.get();
    } catch (ConnectionException
        | TransactionException
        | UnableToRestoreAutoCommitStateException failure) {
      LOG.atError()
          .addKeyValue("fault", Fault.of(failure))
          .log("the database does not answer; this call is refused as unavailable");
      throw new Refusal.Unavailable("storage-unreachable").raise();
    } catch (CloseException failure) {
      LOG.atError().log("a connection broke after its commit; the outcome is told as unknown");
      throw new Refusal.OutcomeUnknown("storage-unreachable").raise();
    }
  }

  private <T> T attempted(Handle db, Function<Handle, T> work) {
    try {
      return work.apply(db);
    } catch (TransactionException | UnableToRestoreAutoCommitStateException failure) {
      // A commit failed, and with it nobody knows what a rollback would take back.
      throw failure;
    } catch (JdbiException failure) {
      db.rollback();
      throw understood(failure);
    } catch (RuntimeException | Error failure) {
      // Nothing of a deed stays that did not end well, however it ended.
      db.rollback();
      throw failure;
    }
  }

  private <T> void end(Handle db, T result, BiConsumer<Handle, T> ending) {
    try {
      attempted(
          db,
          _ -> {
            ending.accept(db, result);
            return result;
          });
    } catch (TransactionException | UnableToRestoreAutoCommitStateException failure) {
      giveUpIfForGood();
      LOG.atError().log("a commit failed; its outcome is told as unknown");
      throw new Refusal.OutcomeUnknown("commit-failed").raise();
    }
  }

  private void giveUpIfForGood() {
    if (dialect.failsForGood()) {
      failed = true;
    }
  }

  /** A violated constraint bears the code of its refusal as its name. */
  private RuntimeException understood(JdbiException failure) {
    if (!(failure.getCause() instanceof SQLException cause)) {
      return failure;
    }
    var state = String.valueOf(cause.getSQLState());
    return switch (state) {
      // Deadlock and serialisation on both; lock timeout and concurrent update on H2.
      case "40001", "40P01", "55P03", "HYT00", "90131" -> new Collision();
      case "23505" -> violation(failure, cause);
      // Statement timeout on both.
      case "57014" -> new Refusal.Unavailable("too-slow").raise();
      default -> dialect.isGone(cause) ? lost(failure) : failure;
    };
  }

  private RuntimeException lost(JdbiException failure) {
    giveUpIfForGood();
    LOG.atError()
        .addKeyValue("fault", Fault.of(failure))
        .log("the database failed; this call is refused as unavailable");
    return new Refusal.Unavailable("storage-failed").raise();
  }

  private RuntimeException violation(JdbiException failure, SQLException cause) {
    var constraint = dialect.violated(cause);
    if (constraint.isEmpty()) {
      return failure;
    }
    return constraint.get().endsWith(MADE_ONCE)
        ? new Collision()
        : new Refusal.Conflict(constraint.get().replace('_', '-')).raise();
  }

  /**
   * Returns once all that was committed would survive a power cut. When that fails nobody knows
   * what is on the disk, so nothing more is written.
   */
  public void sync() {
    if (failed) {
      throw new Refusal.OutcomeUnknown("storage-failed").raise();
    }
    try {
      old.with(
          db -> {
            dialect.sync(db);
            return db;
          });
    } catch (RuntimeException failure) {
      // Whatever kept the disk from taking it, nobody may be told that it did.
      LOG.atError().addKeyValue("fault", Fault.of(failure)).log("a sync failed");
      giveUp();
      throw new Refusal.OutcomeUnknown("storage-failed").raise();
    }
  }

  /** Until the next start nothing is read or written: nobody knows what is on the disk. */
  public void giveUp() {
    if (!failed) {
      LOG.atError().log("the disk did not take what was written; no more deeds are accepted");
    }
    failed = true;
  }

  /** What the time is for all who write to this database, whatever their own clocks say. */
  public Instant now(Handle db, Clock own) {
    return dialect.now(db, own);
  }

  /** Whether other servers write to the same database. */
  public boolean isShared() {
    return dialect.isShared();
  }

  /** Whether the store answers, and takes deeds. */
  public boolean healthy() {
    if (failed) {
      return false;
    }
    try (var db = jdbi.open()) {
      return db.createQuery("select 1").mapTo(Integer.class).one() == 1;
    } catch (JdbiException failure) {
      LOG.atWarn().addKeyValue("fault", failure.getClass().getName()).log("the store is not ready");
      return false;
    }
  }

  @Override
  public void close() {
    try (pool;
        watch) {
      old.close();
    }
  }
}
