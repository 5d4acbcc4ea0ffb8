package com.ptthex.server.trust.licence;

import com.ptthex.server.kernel.Site;
import com.ptthex.shared.signed.RevocationList;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** A list of certificates that no longer count, for a site that no server runs on. */
public final class OfflineRevocations {
  private OfflineRevocations() {}

  /**
   * Refused as {@link Malformed} when it is none, and as {@link Refusal} when another than the root
   * signed it.
   *
   * @return how many of the lists were new
   */
  public static int keep(Handle db, PinnedRoot root, byte[] file, Instant now) {
    var lists = RevocationList.all(file);
    TakingBack.mustBeOf(lists, new TrustReader(Site.isDemo(db), root).trust(db));
    var known = new RevocationStore(db);
    var fresh =
        lists.stream().map(RevocationList::encoded).filter(list -> !known.has(list)).toList();
    known.keep(fresh, now);
    return fresh.size();
  }
}
