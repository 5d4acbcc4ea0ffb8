package com.ptthex.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/** One sync for all who committed before it began. */
final class SharedSync {
  private final AtomicLong committed = new AtomicLong();
  private final ReentrantLock turn = new ReentrantLock();
  private long durable;

  /** Returns once what was committed before the call is on the disk. */
  void await(Connection db) throws SQLException {
    var mine = committed.incrementAndGet();
    turn.lock();
    try {
      if (durable < mine) {
        var covered = committed.get();
        each(db);
        durable = covered;
      }
    } finally {
      turn.unlock();
    }
  }

  /** The same for one caller alone. */
  static void each(Connection db) throws SQLException {
    try (var sync = db.createStatement()) {
      sync.execute("checkpoint sync");
    }
  }
}
