package com.ptthex.bench;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/** One sync for all who committed before it began. */
final class SharedSync {
  private final AtomicLong committed = new AtomicLong();
  private final ReentrantLock turn = new ReentrantLock();
  private long durable;

  /** Returns once what was committed before the call is on the disk. */
  void await(DataSource pool) throws SQLException {
    var mine = committed.incrementAndGet();
    turn.lock();
    try {
      if (durable < mine) {
        var covered = committed.get();
        each(pool);
        durable = covered;
      }
    } finally {
      turn.unlock();
    }
  }

  /** The same for one caller alone. */
  static void each(DataSource pool) throws SQLException {
    try (var db = pool.getConnection();
        var sync = db.createStatement()) {
      sync.execute("checkpoint sync");
    }
  }
}
