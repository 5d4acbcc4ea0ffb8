package com.ptthex.server.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.ptthex.server.kernel.ledger.AuditRow.By;
import com.ptthex.server.kernel.ledger.AuditRow.Done;
import com.ptthex.server.kernel.ledger.AuditRow.When;
import com.ptthex.server.kernel.ledger.Ledger.Recorded;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.testing.crash.TrialPostgres;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Refused;
import com.ptthex.shared.value.Uuid7;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** PostgreSQL comes back after a crash at once, without the deeds that no round had covered. */
final class ForgottenByPostgresTest {
  private final Logger log = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Level level = log.getLevel();

  @TempDir private Path folder;

  /** All that is said of a database that goes away is expected here. */
  @BeforeEach
  void expectNothingElse() {
    log.setLevel(Level.OFF);
  }

  @AfterEach
  void expectAnything() {
    log.setLevel(level);
  }

  private static void deed(Ledger ledger) {
    var row =
        new AuditRow(
            Uuid7.next(),
            When.once(Instant.parse("2026-03-01T08:00:00Z")),
            "a trace",
            new By("machine:test", Optional.empty(), Optional.empty()),
            new Done("test.deed"),
            Optional.empty(),
            List.of());
    ledger.recording(_ -> new Recorded<>("done", Optional.of(row)));
  }

  private static long kept(Store store) {
    return store.<Long>reading(
        db -> db.createQuery("select count(*) from audit").mapTo(Long.class).one());
  }

  @Test
  void aDeedThatTheDatabaseForgotIsNotCalledDurable() throws Exception {
    try (var postgres = TrialPostgres.start(folder);
        var store = Store.open(postgres.database())) {
      var ledger = new PostgresLedger(store, Ledger.LONGEST_SYNC);
      deed(ledger);
      postgres.killAll();
      postgres.startAgain();
      while (!store.healthy()) {
        Thread.onSpinWait();
      }
      assertThat(kept(store)).isZero();

      // Its first round comes only now, when all the connections it may be given are new.
      assertThat(catchThrowableOfType(Refused.class, ledger::start).refusal())
          .isInstanceOf(Refusal.OutcomeUnknown.class);
    }
  }
}
