package com.ptthex.server.kernel.ledger;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** What must be done with data that was put back from a copy, before anybody follows it. */
public final class Restored {
  private Restored() {}

  /**
   * What is there now begins another history, and all who followed the one before are told to start
   * over. It counts once this transaction is durable, for whoever opens a ledger then.
   *
   * @param known the newest history that anybody outside the data may know of
   * @return the new epoch
   */
  public static int begin(Handle db, Instant now, int known) {
    return Epochs.open(db, now, known);
  }
}
