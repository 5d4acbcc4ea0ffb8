package com.ptthex.server.kernel.ledger;

import com.ptthex.server.kernel.store.Store;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** What must be done with data that was put back from a backup, before anybody follows it. */
public final class Restored {
  private Restored() {}

  /**
   * What is there now begins another history, and all who followed the one before are told to start
   * over. Says the new epoch.
   */
  public static int begin(Store store, Clock clock) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    int epoch = store.writing(db -> Epochs.open(db, now));
    store.sync();
    return epoch;
  }
}
