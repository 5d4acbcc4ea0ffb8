package com.ptthex.server.admin;

import com.ptthex.server.kernel.ledger.Ledger;
import com.ptthex.server.kernel.ledger.Ledger.Recorded;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.vault.MasterKey;
import com.ptthex.server.kernel.vault.MasterKeys;
import com.ptthex.server.kernel.vault.NotOpened;
import com.ptthex.server.kernel.vault.Vault;
import com.ptthex.server.launch.CannotStart;
import com.ptthex.server.launch.KeyFile;
import java.time.Clock;
import java.util.Optional;

/**
 * Gives a site a new master key. Both keys stand in the file until everything is sealed with the
 * new one, so that wherever this is cut short the site opens, and the next run ends it.
 */
record KeyExchange(KeyFile file, Store store, Clock clock) {

  /**
   * Kept in the audit.
   *
   * @param key the name of the new one
   */
  private record Facts(String key, int secrets) {}

  MasterKey run() throws CannotStart {
    begin();
    reseal();
    return end();
  }

  /** Puts a new key beside the one that is in use. */
  void begin() throws CannotStart {
    // Also proves the key, before anything is done with it.
    file.open(store, clock);
    var keys = keys();
    if (!keys.areTwo()) {
      file.write(keys.withNext());
    }
  }

  /**
   * Seals everything with the new key, and writes into the audit that it did, in one transaction
   * that is durable when this returns.
   */
  void reseal() throws CannotStart {
    var keys = keys();
    var deed = new OfflineDeed("vault.rotated", clock);
    try (var ledger = Ledger.open(store)) {
      int _ =
          ledger.recording(
              db -> {
                var count = Vault.reseal(db, keys);
                var row = Optional.of(deed.row(new Facts(keys.newest().id(), count)));
                return new Recorded<>(count, row.filter(_ -> count > 0));
              });
      ledger.awaitDurable();
    } catch (NotOpened _) {
      throw new CannotStart(
          "a secret in the database is damaged. The site goes on with the key it has.",
          "Restore a backup of the database, and exchange the key afterwards.");
    }
  }

  /** Drops the old key, once nothing needs it any more. */
  MasterKey end() throws CannotStart {
    var keys = keys();
    if (!Vault.isSealedWith(store, keys.newest())) {
      throw new IllegalStateException("something is still sealed with the old key");
    }
    file.write(keys.newestOnly());
    return keys.newest();
  }

  private MasterKeys keys() throws CannotStart {
    return file.read().orElseThrow(() -> new IllegalStateException("the key file went away"));
  }
}
