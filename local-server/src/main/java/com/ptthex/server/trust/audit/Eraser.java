package com.ptthex.server.trust.audit;

import com.ptthex.server.kernel.store.Guards;
import com.ptthex.server.kernel.store.Store;

/**
 * Lets details go once the decision to do so is sealed, a few at a time, so that nobody waits for
 * it. From then on the evidence itself says why they are missing.
 */
final class Eraser {
  private static final int AT_ONCE = 1_000;

  private final Store store;

  Eraser(Store store) {
    this.store = store;
  }

  /** Takes one step; whether there is more to do. */
  boolean step() {
    return !store.<Boolean>reading(db -> new PurgeStore(db).unfinished().isEmpty())
        && store.writing(
            db -> {
              Guards.lock(db, "audit.erasing");
              return step(new PurgeStore(db), new EvidenceStore(db));
            });
  }

  private static boolean step(PurgeStore purges, EvidenceStore evidence) {
    var next = purges.unfinished();
    next.ifPresent(
        purge -> {
          var upTo = Math.min(purge.upTo(), purge.doneUpTo() + AT_ONCE);
          evidence.erase(purge.doneUpTo(), upTo);
          purges.done(purge, upTo);
        });
    return next.isPresent();
  }
}
