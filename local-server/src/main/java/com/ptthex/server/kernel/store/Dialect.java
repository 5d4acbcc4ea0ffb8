package com.ptthex.server.kernel.store;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilderFactory;
import org.postgresql.util.PSQLException;

/** What H2 and PostgreSQL do differently; everything else is one SQL for both. */
public interface Dialect {

  /** Makes all that was committed so far survive a power cut. */
  void sync(Handle db);

  /** Told of each database that was opened, before anything is done in it. */
  default void opened(Handle db) {}

  /** Ends a transaction so that a crash leaves all of it or nothing. */
  default void commit(Handle db) {
    db.commit();
  }

  /**
   * Ends what was half done when its process was killed. True when there was something, and the
   * database must be opened anew to see it.
   *
   * @param killedAt when it was last written, in its own time; nothing when it was closed in good
   *     order
   */
  default boolean endHalfDone(Handle db, OptionalLong killedAt) {
    return false;
  }

  /**
   * Said once on a connection: no statement on it takes longer. Said for each statement it would
   * have H2 forget, each time, all statements it has prepared.
   */
  String limitStatements(Duration most);

  /** How many connections there are at most. Who waits for one waits in no order. */
  int connections();

  /** Where prepared statements come from, for one pool of connections. */
  default StatementBuilderFactory statements() {
    return DefaultStatementBuilder.FACTORY;
  }

  /** The name of the unique constraint that a statement violated. */
  Optional<String> violated(SQLException failure);

  /** Whether a statement failed because the database, its disk or the way to it is gone. */
  boolean isGone(SQLException failure);

  /**
   * Whether it runs in this process and never recovers in it. After a failed write, H2 has readers
   * turn in a loop without end, and each takes a processor with it.
   */
  default boolean failsForGood() {
    return false;
  }

  /**
   * Watches the database for as long as it is open.
   *
   * @param broken to be done when nothing that it answers is to be believed any more
   */
  default Watch watch(Runnable broken) {
    return Watch.none();
  }

  /** What the time is for all who write to it; their own clocks may differ. */
  default Instant now(Handle db, Clock own) {
    return own.instant();
  }

  /** Whether others write to it too, so that deeds get their numbers once they are committed. */
  default boolean isShared() {
    return false;
  }

  /**
   * How many numbers an identity column draws at once. Where several connections draw on their own,
   * only one at a time keeps them in the order in which they were asked for.
   */
  default int identityCache() {
    return 1;
  }

  static Dialect of(String jdbcUrl) {
    return jdbcUrl.startsWith("jdbc:postgresql:") ? new Postgres() : new H2();
  }

  /** For one database, since it remembers what of it is safe. */
  final class H2 implements Dialect {
    /** File, file, file, connection, closed, closed. */
    private static final Set<String> GONE =
        Set.of("90028", "90030", "90031", "90067", "90098", "90121");

    private static final Pattern CONSTRAINT = Pattern.compile("\"PUBLIC\\.(\\w+) INDEX ");

    private final H2Kept kept = new H2Kept();

    @Override
    public void sync(Handle db) {
      new H2Disk(db).sync(kept);
    }

    @Override
    public void opened(Handle db) {
      var store = H2Disk.engineOf(db).getMvStore();
      new H2Pictures(store).oneAtATime();
      kept.nowSafe(store, store.registerVersionUsage());
    }

    @Override
    public void commit(Handle db) {
      new H2Pictures(H2Disk.engineOf(db).getMvStore()).commit(db);
    }

    @Override
    public boolean endHalfDone(Handle db, OptionalLong killedAt) {
      var engine = H2Disk.engineOf(db);
      var finished = new H2Commits(engine).finish();
      return killedAt.stream().anyMatch(at -> new H2Orphans(engine, at).takeBack()) || finished;
    }

    @Override
    public String limitStatements(Duration most) {
      return "set query_timeout " + most.toMillis();
    }

    /** A connection is no more than a few objects here, and so few who call ever wait for one. */
    @Override
    public int connections() {
      return 80;
    }

    @Override
    public StatementBuilderFactory statements() {
      return KeptStatements.ofEach();
    }

    @Override
    public Optional<String> violated(SQLException failure) {
      var found = CONSTRAINT.matcher(String.valueOf(failure.getMessage()));
      return found.find() ? Optional.of(found.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    @Override
    public boolean isGone(SQLException failure) {
      return GONE.contains(failure.getSQLState()) || isOfStorage(failure);
    }

    /** What its storage fails with comes as a general error; other general errors are mistakes. */
    private static boolean isOfStorage(SQLException failure) {
      return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
          .limit(10)
          .anyMatch(cause -> cause.getClass().getName().equals("org.h2.mvstore.MVStoreException"));
    }

    /** Each time it draws some, H2 forgets all statements it has prepared. */
    @Override
    public int identityCache() {
      return 100_000;
    }

    @Override
    public boolean failsForGood() {
      return true;
    }

    @Override
    public Watch watch(Runnable broken) {
      return new H2Turning(broken);
    }
  }

  /** A commit is durable when it returns, but for deeds, which the ledger makes durable. */
  record Postgres() implements Dialect {
    @Override
    public void sync(Handle db) {}

    @Override
    public String limitStatements(Duration most) {
      return "set statement_timeout = " + most.toMillis();
    }

    /** Each is a process of its own there, and several servers share the hundred that it allows. */
    @Override
    public int connections() {
      return 32;
    }

    @Override
    public Optional<String> violated(SQLException failure) {
      return failure instanceof PSQLException known
          ? Optional.ofNullable(known.getServerErrorMessage())
              .flatMap(told -> Optional.ofNullable(told.getConstraint()))
          : Optional.empty();
    }

    @Override
    public Instant now(Handle db, Clock own) {
      return db.createQuery("select clock_timestamp()").mapTo(Instant.class).one();
    }

    @Override
    public boolean isShared() {
      return true;
    }

    /** Connection, resources, shutdown, system. */
    @Override
    public boolean isGone(SQLException failure) {
      var state = String.valueOf(failure.getSQLState());
      return Stream.of("08", "53", "57P", "58").anyMatch(state::startsWith);
    }
  }
}
