package com.ptthex.server.kernel.store;

import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps H2 from writing over what is safe before something newer is. It uses space again as soon as
 * its newest picture has no need of it, however old the file is that the disk has of it; a power
 * cut then left neither the new picture nor what lay there before.
 */
final class H2Kept {
  private record Picture(MVStore store, MVStore.TxCounter asOf) {}

  private @Nullable Picture newest;

  /** From now on that is what is kept, and nothing older. */
  synchronized void nowSafe(MVStore store, MVStore.TxCounter picture) {
    if (newest != null) {
      newest.store().deregisterVersionUsage(newest.asOf());
    }
    newest = new Picture(store, picture);
  }
}
