package com.ptthex.bench;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/**
 * One sync for all who committed before it began. The first who waits for the next one does it, as
 * soon as the one before has ended, and wakes all others at once.
 */
final class SharedSync {
  private final ReentrantLock disk = new ReentrantLock();
  private CompletableFuture<Void> next = new CompletableFuture<>();
  private boolean taken;

  /** Returns once what was committed before the call is on the disk. */
  void await(DataSource pool) throws SQLException {
    CompletableFuture<Void> mine;
    boolean isFirst;
    synchronized (this) {
      mine = next;
      isFirst = !taken;
      taken = true;
    }
    if (!isFirst) {
      mine.join();
      return;
    }
    disk.lock();
    try {
      begin();
      each(pool);
      mine.complete(null);
    } catch (SQLException | RuntimeException failure) {
      // Whatever it was, the others wait for this sync and would wait for ever.
      mine.completeExceptionally(failure);
      throw failure;
    } finally {
      disk.unlock();
    }
  }

  /** Who comes from now on may have committed too late for the one that begins. */
  private synchronized void begin() {
    next = new CompletableFuture<>();
    taken = false;
  }

  /** The same for one caller alone. */
  static void each(DataSource pool) throws SQLException {
    try (var db = pool.getConnection();
        var sync = db.createStatement()) {
      sync.execute("checkpoint sync");
    }
  }
}
