package com.ptthex.server.kernel.store;

import com.ptthex.shared.contract.Refusal;
import java.time.Duration;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.jdbi.v3.core.Handle;

/**
 * Keeps commits and H2's pictures apart. What H2 writes to its file is a picture of its tables,
 * taken of one table after another while deeds go on; and a commit goes through one row after
 * another. A deed that committed while a picture was taken could be in some of its tables and not
 * in others, and after a crash a part of it was kept. What did not commit before the picture is
 * taken back when the file is opened, whatever of it is in there.
 */
final class H2Pictures {
  private static final H2Field<ReentrantLock> TAKEN_UNDER =
      H2Field.of(MVStore.class, "storeLock", ReentrantLock.class);
  private static final H2Field<AtomicBoolean> BEING_TAKEN =
      H2Field.of(MVStore.class, "storeOperationInProgress", AtomicBoolean.class);

  private static final H2Method END_WRITERS = H2Method.of(FileStore.class, "shutdownExecutors");
  private static final H2Field<ThreadPoolExecutor> WRITER =
      H2Field.of(FileStore.class, "serializationExecutor", ThreadPoolExecutor.class);

  /** As long as a sync may take: while the disk does not answer, one may wait to be written. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final MVStore store;
  private final ReentrantLock takenUnder;

  H2Pictures(MVStore store) {
    this.store = store;
    this.takenUnder = TAKEN_UNDER.in(store);
  }

  /** Has one be in the file before the next is begun; what has no file has no pictures. */
  void oneAtATime() {
    if (!store.isPersistent()) {
      return;
    }
    takenUnder.lock();
    try {
      var file = store.getFileStore();
      if (!(WRITER.in(file) instanceof H2Writer)) {
        END_WRITERS.on(file);
        WRITER.set(file, new H2Writer());
      }
    } finally {
      takenUnder.unlock();
    }
  }

  /** Takes one of all that was committed before; what it consists of is kept in the file. */
  MVStore.TxCounter take() {
    takenUnder.lock();
    try {
      var _ = store.tryCommit();
      return store.registerVersionUsage();
    } finally {
      takenUnder.unlock();
    }
  }

  /**
   * Looks while none is taken. When one is, pages move, and what is old of the file is given up:
   * whoever is still on their way down from an old page then reads what is not there any more.
   */
  <T> T alone(Supplier<T> look) {
    takenUnder.lock();
    try {
      return look.get();
    } finally {
      takenUnder.unlock();
    }
  }

  /** Commits while none is taken. Nothing is committed when one does not end. */
  void commit(Handle db) {
    if (!waited()) {
      throw new Refusal.Unavailable("storage-failed").raise();
    }
    // Whoever writes takes one when much is unwritten, also in the middle of its own commit.
    var beingTaken = BEING_TAKEN.in(store);
    beingTaken.set(true);
    try {
      db.commit();
    } finally {
      beingTaken.set(false);
      takenUnder.unlock();
    }
  }

  private boolean waited() {
    try {
      return takenUnder.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
