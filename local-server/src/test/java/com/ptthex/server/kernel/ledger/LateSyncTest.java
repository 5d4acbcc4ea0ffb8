package com.ptthex.server.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.ptthex.server.kernel.ledger.AuditRow.By;
import com.ptthex.server.kernel.ledger.AuditRow.Done;
import com.ptthex.server.kernel.ledger.AuditRow.When;
import com.ptthex.server.kernel.ledger.Ledger.Recorded;
import com.ptthex.server.kernel.store.AlteredDialect;
import com.ptthex.server.kernel.store.Database;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Refused;
import com.ptthex.shared.value.Uuid7;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A disk that gives no answer at all, neither that it took what was written nor that it failed. */
final class LateSyncTest {
  private static final Duration LONGEST = Duration.ofMillis(300);
  private static final Refusal UNKNOWN = new Refusal.OutcomeUnknown("storage-failed");
  private static final Refusal STOPPED = new Refusal.Unavailable("storage-failed");

  // What they say of such a disk is expected here.
  private final List<Logger> logs =
      List.of(
          (Logger) LoggerFactory.getLogger(Store.class),
          (Logger) LoggerFactory.getLogger(PostgresLedger.class));

  @BeforeEach
  void expectNothingElse() {
    logs.forEach(log -> log.setLevel(Level.OFF));
  }

  @AfterEach
  void expectAnything() {
    logs.forEach(log -> log.setLevel(null));
  }

  /** A disk that hangs from when a test says so until the test lets it go on. */
  private static final class Hanging extends AlteredDialect {
    private final CountDownLatch goesOn = new CountDownLatch(1);
    private volatile boolean hangs;

    Hanging(Database database) {
      super(database);
    }

    @Override
    public void sync(Handle db) {
      if (hangs) {
        try {
          goesOn.await();
        } catch (InterruptedException stopped) {
          throw new IllegalStateException(stopped);
        }
      }
      super.sync(db);
    }
  }

  private static void deed(Ledger ledger) {
    ledger.recording(_ -> new Recorded<>("done", Optional.of(row())));
  }

  private static AuditRow row() {
    return new AuditRow(
        Uuid7.next(),
        When.once(Instant.parse("2026-03-01T08:00:00Z")),
        "a trace",
        new By("machine:test", Optional.empty(), Optional.empty()),
        new Done("test.deed"),
        Optional.empty(),
        List.of());
  }

  private static void acknowledged(Ledger ledger) {
    deed(ledger);
    ledger.awaitDurable();
  }

  private static Refusal refusalOf(Runnable call) {
    return catchThrowableOfType(Refused.class, call::run).refusal();
  }

  @Test
  void afterASyncThatDoesNotEndNothingMoreIsWrittenUntilTheNextStart() throws Exception {
    var database = TestDatabase.H2.fresh();
    var disk = new Hanging(database);
    try (var store = Store.open(database, disk);
        var ledger = new H2Ledger(store, LONGEST)) {
      ledger.start();
      disk.hangs = true;
      assertThat(refusalOf(() -> acknowledged(ledger))).isEqualTo(UNKNOWN);
      assertThat(refusalOf(() -> deed(ledger))).isEqualTo(STOPPED);
      assertThat(store.healthy()).isFalse();

      disk.hangs = false;
      disk.goesOn.countDown();
      assertThat(refusalOf(() -> deed(ledger))).isEqualTo(STOPPED);
    }
    try (var store = Store.open(database);
        var ledger = Ledger.open(store)) {
      acknowledged(ledger);
      assertThat(ledger.mark()).isEqualTo(2);
    }
  }

  @Test
  void onADatabaseOfItsOwnARoundThatDoesNotEndStopsDeedsUntilOneDoes() throws Exception {
    try (var store = Store.open(TestDatabase.POSTGRES.fresh());
        var ledger = new PostgresLedger(store, LONGEST)) {
      ledger.start();
      store.<Integer>writing(
          db -> {
            // Whoever numbers waits for this lock, as for a disk that does not answer.
            db.execute("select number from ledger_head for update");
            assertThat(refusalOf(() -> acknowledged(ledger))).isEqualTo(UNKNOWN);
            assertThat(refusalOf(() -> deed(ledger))).isEqualTo(STOPPED);
            return 1;
          });
      while (ledger.mark() < 1) {
        Thread.onSpinWait();
      }
      acknowledged(ledger);
      assertThat(ledger.mark()).isEqualTo(2);
    }
  }
}
