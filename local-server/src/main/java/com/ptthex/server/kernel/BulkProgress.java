package com.ptthex.server.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ptthex.shared.value.DeedKey;
import com.ptthex.shared.wire.Wire;

/** How far a caller's bulk is, as is kept of it: its rows are committed one by one. */
public final class BulkProgress {
  private BulkProgress() {}

  /** How many of its rows are settled, done or refused; none of what nobody began. */
  public static int settled(Work work, DeedKey key) {
    var kept = new ReplayStore(work.db());
    var caller = work.caller().key();
    return kept.find(caller, Bulk.startOf(key.value()))
        .map(ReplayStore.Earlier::answer)
        .map(json -> Wire.read(json.getBytes(UTF_8), Bulk.Started.class))
        .map(begun -> begun.untried().size() + kept.answered(caller, Bulk.rowsOf(begun.run())))
        .orElse(0);
  }
}
