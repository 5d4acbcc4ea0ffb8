package com.ptthex.server.trust.audit;

import com.ptthex.server.kernel.ledger.Ledger;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.store.Unusable;
import com.ptthex.server.kernel.vault.Vault;
import com.ptthex.server.launch.CannotStart;
import com.ptthex.server.launch.KeyFile;
import com.ptthex.server.testing.TestClock;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestKeys;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.people.PersonKind;
import com.ptthex.shared.trust.audit.SigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jdbi.v3.core.Handle;

/**
 * A site whose server has stopped, with rows made through real deeds and refusals, sealed in many
 * checkpoints of different sizes.
 */
final class SealedSite implements AutoCloseable {
  private static final List<Role> ROLES = List.of(Role.values());

  final Store store;
  final Path data;
  final SigningKey key;
  final long size;
  final TestClock clock = new TestClock();
  private final Vault vault;

  private SealedSite(Store store, KeyFile keys, Random random) throws CannotStart {
    this.store = store;
    this.data = keys.folder();
    this.vault = keys.open(store, clock);
    this.key = store.writing(db -> new SigningKeyStore(db, vault).ofTheSite());
    this.size = sealInSteps(random);
  }

  /**
   * @param deeds about a third as many rows as it will have
   */
  static SealedSite on(TestDatabase kind, int deeds, long seed) {
    var database = kind.fresh();
    var keys = TestKeys.fresh();
    try (var site = TestSite.of(database, keys)) {
      for (var at = 0; at < deeds; at++) {
        deed(site, at);
      }
    }
    try {
      return new SealedSite(Store.open(database), keys, new Random(seed));
    } catch (Unusable | CannotStart failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static void deed(TestSite site, int at) {
    var number = site.number(NumberClass.POOL, at % 2 == 0 ? site.north : site.south);
    switch (at % 3) {
      case 0 -> {
        var sitter = site.person(PersonKind.SITTER, number.unit());
        var wish = new NumbersApi.Assign(number.id(), sitter.id(), number.version());
        TestSite.perform(site.owner(), NumbersApi.ASSIGN, wish).orThrow();
      }
      case 1 -> {
        var other = site.as(ROLES.get(at % ROLES.size()), at % 2 == 0 ? site.south : site.north);
        other.call(NumbersApi.DETAIL, new NumbersApi.Which(number.id()));
        other.call(NumbersApi.REGISTER, register(site));
      }
      default -> site.owner().call(NumbersApi.REGISTER, register(site)).orThrow();
    }
  }

  private static NumbersApi.Register register(TestSite site) {
    return new NumbersApi.Register(
        site.freshPhone(), NumberClass.POOL, site.north, Optional.empty());
  }

  /** Over again, since the server sealed it as time passed. */
  private long sealInSteps(Random random) {
    unseal();
    try (var ledger = Ledger.open(store)) {
      var steps = new SteppingLedger(ledger);
      var sealer = sealer(steps);
      while (steps.step(1 + random.nextInt(25))) {
        sealer.seal();
      }
      return steps.mark();
    }
  }

  Sealer sealer(Ledger ledger) {
    return Sealer.beside(data, store, ledger, vault, clock);
  }

  /** As if nothing had been sealed yet. */
  void unseal() {
    store.writing(db -> db.execute("delete from audit_checkpoint"));
    try {
      Files.deleteIfExists(witness());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The size of the first checkpoint that covers this row. */
  long checkpointNear(long number) {
    return store.<Long>reading(db -> new CheckpointStore(db).page(number - 1, 1).getFirst().size());
  }

  /** Seals what came since. */
  void seal() {
    try (var ledger = Ledger.open(store)) {
      clock.pass(Duration.ofMinutes(1));
      sealer(ledger).seal();
    }
  }

  Verdict verify(Handle db) {
    return new EvidenceReader(store, data).verify(db, key.shown(), _ -> {});
  }

  Verdict verify() {
    return store.reading(this::verify);
  }

  Path witness() {
    return data.resolve("journal").resolve("checkpoints");
  }

  @Override
  public void close() {
    store.close();
  }
}
