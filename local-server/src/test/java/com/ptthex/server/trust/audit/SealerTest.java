package com.ptthex.server.trust.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ptthex.server.kernel.ledger.Ledger;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.trust.audit.Sealer.NotSealed;
import com.ptthex.shared.trust.audit.InclusionProof;
import com.ptthex.shared.trust.audit.SiteKey;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * Sealing goes on from where it stopped, whoever goes on, and vouches for nothing it did not see.
 */
final class SealerTest {
  private static final long SEED = 7;

  @OnBothDatabases
  void whatIsSealedIsVerifiedAndEachRowIsProvedOffline(TestDatabase database) throws IOException {
    try (var site = SealedSite.on(database, 12, SEED)) {
      var verdict = site.verify();
      assertThat(verdict.ok()).isTrue();
      assertThat(verdict.sealed()).isEqualTo(site.size).isEqualTo(verdict.rows());
      assertThat(verdict.unsealed()).isZero();
      assertThat(verdict.checkpoints()).isGreaterThan(1);

      var pem = Files.readString(site.data.resolve("site-key.pem"));
      var evidence = new EvidenceReader(site.store, site.data);
      for (var number = 1L; number <= site.size; number++) {
        var file = evidence.prove(number).orElseThrow().json();
        var proof = InclusionProof.ofJson(file);
        assertThat(proof.row().number()).isEqualTo(number);
        assertThat(proof.fault(SiteKey.ofPem(pem))).isEmpty();
      }
      assertThat(evidence.prove(0)).isEmpty();
      assertThat(evidence.prove(site.size + 1)).isEmpty();
    }
  }

  @OnBothDatabases
  void manySealersAtOnceMakeOneChain(TestDatabase database) throws Exception {
    try (var site = SealedSite.on(database, 12, SEED);
        var ledger = Ledger.open(site.store);
        var servers = Executors.newFixedThreadPool(4)) {
      site.unseal();
      var sealers = new ArrayList<Callable<Long>>();
      for (var at = 0; at < 4; at++) {
        var steps = new SteppingLedger(ledger);
        var sealer = site.sealer(steps);
        sealers.add(() -> sealInSteps(sealer, steps));
      }
      var rows = 0L;
      for (var done : servers.invokeAll(sealers)) {
        rows += done.get();
      }
      assertThat(rows).as("each row is sealed by one of them").isEqualTo(site.size);
      assertThat(site.verify().fault()).isEmpty();
      assertThat(site.verify().sealed()).isEqualTo(site.size);
    }
  }

  /** Each of them would have a signature of its own for as long as there is more to do. */
  @OnBothDatabases
  void whatIsDoneWhileItSealsWaitsForTheNextTime(TestDatabase database) {
    try (var site = SealedSite.on(database, 12, SEED);
        var ledger = Ledger.open(site.store)) {
      site.unseal();
      var steps = new SteppingLedger(ledger);
      steps.step(5);
      steps.busy();
      var sealer = site.sealer(steps);
      assertThat(sealer.seal()).isBetween(5L, 8L);
      assertThat(site.verify().checkpoints()).isLessThanOrEqualTo(2);
      while (steps.mark() < site.size) {
        sealer.seal();
      }
      sealer.seal();
      assertThat(site.verify().fault()).isEmpty();
      assertThat(site.verify().sealed()).isEqualTo(site.size);
    }
  }

  private static long sealInSteps(Sealer sealer, SteppingLedger steps) {
    var rows = 0L;
    while (steps.step(2)) {
      rows += sealer.seal();
    }
    return rows;
  }

  @OnBothDatabases
  void aCheckpointThatTheWitnessMissedIsToldItLater(TestDatabase database) throws IOException {
    try (var site = SealedSite.on(database, 16, SEED)) {
      var whole = Files.readAllLines(site.witness());
      var cut = String.join("\n", whole.subList(0, 3)) + "\n" + whole.get(3).substring(0, 40);
      Files.writeString(site.witness(), cut);
      assertThat(site.verify().ok()).as("the torn line was acknowledged to nobody").isTrue();
      site.seal();
      assertThat(Files.readAllLines(site.witness())).isEqualTo(whole);
    }
  }

  @OnBothDatabases
  void everyBitOfTheWitnessCounts(TestDatabase database) throws IOException {
    try (var site = SealedSite.on(database, 8, SEED)) {
      var whole = Files.readAllBytes(site.witness());
      var random = new Random(SEED);
      for (var at = 0; at < 60; at++) {
        var altered = whole.clone();
        // But for its last line's end: without it the line was never finished.
        altered[random.nextInt(whole.length - 1)] ^= (byte) (1 << random.nextInt(8));
        Files.write(site.witness(), altered);
        assertThat(site.verify().ok()).isFalse();
      }
      Files.delete(site.witness());
      var fault = site.verify().fault();
      if (site.store.isShared()) {
        assertThat(fault).as("another server may have sealed it all").isEmpty();
      } else {
        assertThat(fault.orElseThrow().kind()).isEqualTo("witness-missing");
      }
    }
  }

  @OnBothDatabases
  void whatARestoreGaveUpIsCountedAndNoFault(TestDatabase database) {
    try (var site = SealedSite.on(database, 12, SEED)) {
      var kept = site.checkpointNear(site.size / 2);
      site.store.writing(
          db -> {
            db.execute("delete from audit where number > ?", kept + 1);
            db.execute("delete from audit_checkpoint where size > ?", kept);
            return db.execute("update ledger_head set number = ?", kept + 1);
          });
      assertThat(site.verify().fault().orElseThrow().kind()).isEqualTo("truncated");
      site.store.writing(
          db ->
              db.execute(
                  """
                  insert into epoch (epoch, after_number, opened_at, reason)
                  values (2, ?, current_timestamp, 'RESTORED')\
                  """,
                  kept + 1));
      site.seal();
      var verdict = site.verify();
      assertThat(verdict.fault()).isEmpty();
      assertThat(verdict.abandoned()).isEqualTo(site.size - kept);
    }
  }

  @OnBothDatabases
  void nothingIsBuiltUponACheckpointThatIsNotOurs(TestDatabase database) {
    try (var site = SealedSite.on(database, 4, SEED)) {
      site.store.writing(
          db -> {
            new Hand(db, new Random(SEED)).signAnew(site.size);
            new Hand(db, new Random(SEED)).copy(site.size, site.size + 1);
            return db.execute("update ledger_head set number = number + 1");
          });
      assertThatThrownBy(site::seal).isInstanceOf(NotSealed.class);
    }
  }

  @OnBothDatabases
  void aCheckpointOfAnotherKeyIsFoundWithoutAnyWitnessToo(TestDatabase database)
      throws IOException {
    try (var site = SealedSite.on(database, 4, SEED)) {
      Files.delete(site.witness());
      site.store.writing(
          db -> {
            new Hand(db, new Random(SEED)).signAnew(1);
            return site.size;
          });
      assertThat(site.verify().fault().orElseThrow().kind()).isEqualTo("checkpoint-forged");
    }
  }

  @OnBothDatabases
  void aRowThatWentBeforeItWasSealedStopsTheSeal(TestDatabase database) {
    try (var site = SealedSite.on(database, 4, SEED)) {
      site.unseal();
      site.store.writing(db -> db.execute("delete from audit where number = 5"));
      assertThatThrownBy(site::seal).isInstanceOf(NotSealed.class);
      var fault = site.verify().fault().orElseThrow();
      assertThat(fault).isEqualTo(new Fault("removed", List.of(5L)));
      assertThat(fault.sentence()).isEqualTo("Row 5 was removed.");
    }
  }
}
