package com.ptthex.server.kernel.vault;

import com.ptthex.server.kernel.store.Guards;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.shared.contract.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Keeps secrets sealed in the database. Who needs one holds its reference, and says what for. The
 * first of them is the root of all derived keys: that it opens proves the master key.
 */
public final class Vault {
  static final Reference ROOT = new Reference(new UUID(0, 0));

  private static final Purpose FOR_DERIVED_KEYS = new Purpose("vault.derived-keys");

  private static final int LONGEST_VALUE = 8 * 1024;

  /** Whoever seals waits for whoever exchanges the key, and the other way round. */
  private static final String RULE = "vault";

  private final MasterKey key;
  private final DerivedKeys derived;
  private final Clock clock;

  private Vault(MasterKey key, byte[] root, Clock clock) {
    this.key = key;
    this.derived = new DerivedKeys(root);
    this.clock = clock;
  }

  /** Whether anything was ever sealed here: then no new key will do. */
  public static boolean isMade(Store store) {
    return !store.<Boolean>reading(db -> new VaultStore(db).isEmpty());
  }

  /** Opens the vault with the key that it was sealed with; a new one is sealed with the newest. */
  public static Vault open(Store store, MasterKeys keys, Clock clock) throws WrongKey {
    try {
      var vault =
          store.writing(db -> known(db, keys, clock).orElseGet(() -> made(db, keys, clock)));
      store.sync();
      return vault;
    } catch (NotOpened _) {
      throw new WrongKey();
    }
  }

  private static Optional<Vault> known(Handle db, MasterKeys keys, Clock clock) {
    Guards.lock(db, RULE);
    return new VaultStore(db)
        .find(ROOT)
        .map(
            row -> {
              var key = keys.named(row.keyId()).orElseThrow(NotOpened::new);
              return new Vault(key, key.open(ROOT, FOR_DERIVED_KEYS, row.sealed()), clock);
            });
  }

  private static Vault made(Handle db, MasterKeys keys, Clock clock) {
    var root = MasterKey.random(DerivedKeys.ROOT_BYTES);
    var vault = new Vault(keys.newest(), root, clock);
    new VaultStore(db).insert(vault.sealed(ROOT, FOR_DERIVED_KEYS, root), vault.now());
    return vault;
  }

  /**
   * Seals everything with the newest of the keys, in the transaction of whoever exchanges them.
   *
   * @return how many were not sealed with it
   * @throws NotOpened when there is something that opens with none of them
   */
  public static int reseal(Handle db, MasterKeys keys) {
    Guards.lock(db, RULE);
    var rows = new VaultStore(db);
    var outdated = rows.notSealedWith(keys.newest().id());
    for (var reference : outdated) {
      var row = rows.find(reference).orElseThrow(NotOpened::new);
      var key = keys.named(row.keyId()).orElseThrow(NotOpened::new);
      var purpose = new Purpose(row.purpose());
      var value = key.open(reference, purpose, row.sealed());
      rows.reseal(sealed(keys.newest(), reference, purpose, value));
    }
    return outdated.size();
  }

  public static boolean isSealedWith(Store store, MasterKey key) {
    return store.<Boolean>reading(db -> new VaultStore(db).notSealedWith(key.id()).isEmpty());
  }

  public DerivedKeys derived() {
    return derived;
  }

  /** Keeps a secret, in the transaction of whoever will hold its reference. */
  public Reference put(Handle db, Purpose purpose, byte[] value) {
    mustStillHold(db);
    var reference = Reference.made();
    new VaultStore(db).insert(sealed(reference, purpose, value), now());
    return reference;
  }

  public byte[] open(Handle db, Reference reference, Purpose purpose) {
    return new VaultStore(db)
        .find(reference)
        .filter(row -> row.keyId().equals(key.id()))
        .map(row -> key.open(reference, purpose, row.sealed()))
        .orElseThrow(NotOpened::new);
  }

  /** Puts another value in the place of one that was kept for the same purpose. */
  public void replace(Handle db, Reference reference, Purpose purpose, byte[] value) {
    mustStillHold(db);
    if (!new VaultStore(db).replace(sealed(reference, purpose, value), now())) {
      throw new NotOpened();
    }
  }

  public void forget(Handle db, Reference reference, Purpose purpose) {
    new VaultStore(db).delete(reference, purpose);
  }

  /** Another server may have exchanged the key; what this one sealed now could not be opened. */
  private void mustStillHold(Handle db) {
    Guards.lock(db, RULE);
    if (new VaultStore(db).find(ROOT).filter(row -> row.keyId().equals(key.id())).isEmpty()) {
      throw new Refusal.Unavailable("vault-key-changed").raise();
    }
  }

  private VaultStore.Row sealed(Reference reference, Purpose purpose, byte[] value) {
    return sealed(key, reference, purpose, value);
  }

  private static VaultStore.Row sealed(
      MasterKey key, Reference reference, Purpose purpose, byte[] value) {
    if (value.length > LONGEST_VALUE) {
      throw new IllegalArgumentException("a secret is longer than the vault keeps");
    }
    return new VaultStore.Row(
        reference, purpose.code(), key.id(), key.seal(reference, purpose, value));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public String toString() {
    return "vault under " + key;
  }
}
