package com.ptthex.server.trust.licence;

import com.ptthex.server.kernel.Site;
import com.ptthex.server.kernel.ledger.AuditRow;
import com.ptthex.server.kernel.ledger.Ledger;
import com.ptthex.server.kernel.ledger.Ledger.Recorded;
import com.ptthex.shared.signed.RevocationList;
import java.time.Instant;
import java.util.Optional;
import java.util.function.IntFunction;

/** A list of certificates that no longer count, for a site that no server runs on. */
public final class OfflineRevocations {
  private OfflineRevocations() {}

  /**
   * Refused as {@link Malformed} when it is none, and as {@link Refused} when another than the root
   * signed it.
   *
   * @param row what the audit keeps of so many lists that were new
   * @return how many were
   */
  public static int keep(
      Ledger ledger, PinnedRoot root, byte[] file, Instant now, IntFunction<AuditRow> row) {
    var lists = RevocationList.all(file);
    return ledger.recording(
        db -> {
          TakingBack.mustBeOf(lists, new TrustReader(Site.isDemo(db), root).trust(db));
          var fresh =
              new RevocationStore(db)
                  .keep(lists.stream().map(RevocationList::encoded).toList(), now);
          return new Recorded<>(fresh, Optional.of(fresh).filter(n -> n > 0).map(row::apply));
        });
  }
}
