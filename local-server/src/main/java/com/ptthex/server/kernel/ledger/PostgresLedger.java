package com.ptthex.server.kernel.ledger;

import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.watch.Fault;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Refused;
import java.time.Duration;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * For the database that several servers share: deeds commit without waiting for the disk; then
 * whichever server comes first locks the head row and numbers, in the order of their identity
 * column, all that are committed and have no number. That one commit waits for the disk, and what
 * it waits for lies behind all that was committed before.
 */
final class PostgresLedger implements Ledger {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresLedger.class);

  /** How late, at most, this server sees what others numbered, and numbers what nobody awaits. */
  private static final Duration REST = Duration.ofMillis(50);

  private final Store store;
  private final int epoch;
  private final Mark mark = new Mark();
  private final SharedSync sync;

  /**
   * After a round that failed or did not end, nobody knows what is on the disk; the next one that
   * succeeds settles it.
   */
  private volatile boolean unsettled;

  /** A deed was recorded that perhaps nobody waits for. */
  private volatile boolean unnumbered;

  PostgresLedger(Store store, Duration longestSync) {
    this.store = store;
    this.sync = new SharedSync(this::number, this::look, this::unsettle, REST, longestSync);
    this.epoch = store.reading(Epochs::current);
  }

  @Override
  public void start() {
    number();
    sync.start();
  }

  @Override
  public <T> T recording(Function<Handle, Recorded<T>> deed) {
    if (unsettled) {
      throw new Refusal.Unavailable("storage-failed").raise();
    }
    var recorded =
        store.writing(
            db -> {
              db.execute("set local synchronous_commit = off");
              var done = deed.apply(db);
              done.row().ifPresent(row -> new AuditStore(db).insert(row));
              return done;
            });
    if (recorded.row().isPresent()) {
      unnumbered = true;
    }
    return recorded.answer();
  }

  private void number() {
    unnumbered = false;
    try {
      long last = store.continuing(NumberingStore::number);
      unsettled = false;
      mark.moveTo(last);
    } catch (RuntimeException failure) {
      // Whatever it was, nobody may be told that all is well.
      unsettle();
      throw failure instanceof Refused refused
          ? new Refusal.OutcomeUnknown(refused.refusal().code()).raise()
          : failure;
    }
  }

  private void unsettle() {
    if (!unsettled) {
      LOG.atError().log("deeds cannot be numbered; none is accepted until they can be again");
    }
    unsettled = true;
  }

  /** What other servers numbered is durable as well. What nobody waits for is numbered here. */
  private void look() {
    try {
      if (unnumbered || unsettled) {
        number();
      } else {
        mark.moveTo(store.<Long>reading(NumberingStore::head));
      }
    } catch (RuntimeException failure) {
      // Readers wait meanwhile, and say that they do; the next look is a moment away.
      LOG.atDebug().addKeyValue("fault", Fault.of(failure)).log("the head was not readable");
    }
  }

  @Override
  public void awaitDurable() {
    sync.await();
  }

  @Override
  public long mark() {
    return mark.number();
  }

  @Override
  public void onMove(Runnable listener) {
    mark.onMove(listener);
  }

  @Override
  public int epoch() {
    return epoch;
  }

  @Override
  public void close() {
    sync.close();
  }
}
