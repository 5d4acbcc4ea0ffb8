package com.ptthex.server.kernel.ledger;

import com.ptthex.server.kernel.store.DirectStatement;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.watch.Fault;
import com.ptthex.shared.contract.Refused;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * For the database in this process: the number is drawn last, under a lock that is held until the
 * commit, so that numbers follow commits and none is left out.
 */
final class H2Ledger implements Ledger {
  private static final Logger LOG = LoggerFactory.getLogger(H2Ledger.class);

  /** How long, at most, a deed that nobody waits for stays unsynced. */
  private static final Duration REST = Duration.ofMillis(50);

  private final Store store;
  private final int epoch;
  private final Mark mark = new Mark();

  /** In the order of coming: whoever was overtaken again and again would wait for many rounds. */
  private final ReentrantLock turn = new ReentrantLock(true);

  private final SharedSync sync;
  private volatile long committed;

  H2Ledger(Store store, Duration longestSync) {
    this.store = store;
    this.sync = new SharedSync(this::sync, this::syncTheRest, store::giveUp, REST, longestSync);
    this.committed = store.<Long>reading(db -> new AuditStore(db).lastNumber());
    this.epoch = store.reading(Epochs::current);
  }

  @Override
  public void start() {
    // What a killed process had committed may be readable and not yet on the disk.
    sync();
    sync.start();
  }

  @Override
  public <T> T recording(Function<Handle, Recorded<T>> deed) {
    return store.<Recorded<T>>writing(deed, this::commit).answer();
  }

  private <T> void commit(Handle db, Recorded<T> recorded) {
    recorded
        .row()
        .map(row -> new AuditStore(db).prepared(row))
        .ifPresentOrElse(row -> commit(db, row), () -> store.commit(db));
  }

  private void commit(Handle db, DirectStatement row) {
    turn.lock();
    try {
      var number = committed + 1;
      row.bind("number", number).execute();
      store.commit(db);
      committed = number;
    } finally {
      turn.unlock();
    }
  }

  private void syncTheRest() {
    try {
      if (committed > mark.number()) {
        sync();
      }
    } catch (Refused failure) {
      LOG.atDebug().addKeyValue("code", failure.refusal().code()).log("the store failed earlier");
    } catch (RuntimeException failure) {
      // The thread must live on: those who come next wait for it, and are told what failed.
      LOG.atError()
          .addKeyValue("fault", Fault.of(failure))
          .log("what nobody waits for was not synced; the next sync covers it");
    }
  }

  private void sync() {
    var covered = committed;
    store.sync();
    mark.moveTo(covered);
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
