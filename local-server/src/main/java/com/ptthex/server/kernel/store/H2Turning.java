package com.ptthex.server.kernel.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Frees threads that turn in H2 without end. Whoever reads or writes counts himself in at the
 * newest version, and asks again while that count is below zero, because it is then of a version
 * that was the newest a moment ago. When H2 fails in the middle of a statement, on a full disk for
 * one, it counts somebody out twice; the count of what still is the newest version stays below
 * zero, and everybody turns. A deed may do so with the ledger's turn in hand.
 */
final class H2Turning implements Watch {
  private static final Logger LOG = LoggerFactory.getLogger(H2Turning.class);
  private static final long REST_MILLIS = 500;

  /** Those who turn count themselves in and out all the time, so one look may miss it. */
  private static final int LOOKS = 1_000;

  private static final VarHandle NEWEST = field(MVStore.class, "currentTxCounter", counters());
  private static final VarHandle COUNT = field(counters(), "counter", int.class);

  private final Set<MVStore> seen = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Runnable broken;

  /**
   * @param broken done before anybody is freed: nothing that goes on then is to be believed
   */
  H2Turning(Runnable broken) {
    this.broken = broken;
    Thread.ofPlatform().name("h2-turning").daemon().start(this::watch);
  }

  private static Class<?> counters() {
    return MVStore.TxCounter.class;
  }

  private static VarHandle field(Class<?> owner, String name, Class<?> type) {
    try {
      return MethodHandles.privateLookupIn(owner, MethodHandles.lookup())
          .findVarHandle(owner, name, type);
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException("H2 is not built as it was", failure);
    }
  }

  /** One that closed itself is opened anew beside it, and any of them may be turned in. */
  @Override
  public void sees(Handle db) {
    var store = H2Disk.engineOf(db).getMvStore();
    if (seen.add(store)) {
      new H2Pictures(store).oneAtATime();
    }
  }

  private void watch() {
    while (!isClosed()) {
      seen.forEach(this::free);
    }
  }

  private boolean isClosed() {
    try {
      return closed.await(REST_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      return true;
    }
  }

  private void free(MVStore store) {
    if (isTurnedIn(store)) {
      LOG.error("the database counts its users wrongly; whoever turns in it is freed");
      broken.run();
      while (isTurnedIn(store)) {
        COUNT.getAndAdd(NEWEST.getVolatile(store), 1);
      }
    }
  }

  @SuppressWarnings("ReferenceEquality") // that very count, not one like it
  private static boolean isTurnedIn(MVStore store) {
    for (var look = 0; look < LOOKS; look++) {
      var newest = NEWEST.getVolatile(store);
      if ((int) COUNT.getVolatile(newest) < 0 && NEWEST.getVolatile(store) == newest) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
