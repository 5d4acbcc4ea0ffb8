package com.ptthex.server.kernel.ledger;

import com.ptthex.server.kernel.store.Store;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * Numbers deeds in the order of their commits, and knows which of them are durable. A deed commits
 * cheaply; one sync then serves all who committed before it began.
 */
public interface Ledger extends AutoCloseable {

  /** Nobody waits longer for a sync; what became of the deed is then unknown. */
  Duration LONGEST_SYNC = Duration.ofSeconds(10);

  static Ledger open(Store store) {
    var ledger =
        store.isShared()
            ? new PostgresLedger(store, LONGEST_SYNC)
            : new H2Ledger(store, LONGEST_SYNC);
    ledger.start();
    return ledger;
  }

  void start();

  /**
   * Does it in one transaction, with the row that makes it a deed. It is not durable yet when this
   * returns; nobody may be told of it before {@link #awaitDurable}.
   */
  <T> T recording(Function<Handle, Recorded<T>> deed);

  /**
   * @param row empty when there is nothing new to record, such as for an answer given again
   */
  record Recorded<T>(T answer, Optional<AuditRow> row) {}

  /** Returns once every deed that was committed before has its number and survives a power cut. */
  void awaitDurable();

  /** Rows up to this number are durable, and all there: readers stop here. */
  long mark();

  /** Told after each move of the mark; it must only wake others, never work. */
  void onMove(Runnable listener);

  /** Grows with each restore; numbers of different epochs are different histories. */
  int epoch();

  @Override
  void close();
}
