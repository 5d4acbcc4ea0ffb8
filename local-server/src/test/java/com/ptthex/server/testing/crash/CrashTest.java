package com.ptthex.server.testing.crash;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A few crashes in every build; as many as anybody likes with the bench named kill. */
final class CrashTest {
  private static final Pace BUSY = Pace.busy(8);

  @TempDir private Path folder;

  @Test
  void noPowerCutLosesOrDoublesWhatWasAcknowledged() throws Exception {
    assertNothingLost(PowerCuts.YOUNG);
  }

  @Test
  void noPowerCutOfAFileWhoseSpaceIsUsedAgainLosesOrDoublesWhatWasAcknowledged() throws Exception {
    assertNothingLost(PowerCuts.AGED);
  }

  private void assertNothingLost(Duration rest) throws Exception {
    var findings = PowerCuts.run(new RegisteringNumbers(), folder, 20_261_121, 4, BUSY, rest);
    assertThat(findings.faults()).isEmpty();
    assertThat(findings.acknowledged()).isGreaterThanOrEqualTo(4);
  }

  @Test
  void noKillLosesOrDoublesWhatWasAcknowledged() throws Exception {
    var findings = Kills.run(new RegisteringNumbers(), folder, 20_261_121, 2, BUSY);
    assertThat(findings.faults()).isEmpty();
    assertThat(findings.acknowledged()).isGreaterThanOrEqualTo(2);
  }

  @Test
  void noKillOfPostgresLosesOrDoublesWhatWasAcknowledgedAndTheServerGoesOn() throws Exception {
    // All that is said of a database that goes away is expected here.
    var log = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    var level = log.getLevel();
    log.setLevel(Level.OFF);
    try {
      var findings = PostgresKills.run(new RegisteringNumbers(), folder, 20_261_121, 2, BUSY);
      assertThat(findings.faults()).isEmpty();
      assertThat(findings.acknowledged()).isGreaterThanOrEqualTo(2);
    } finally {
      log.setLevel(level);
    }
  }

  @Test
  void noKillLosesOrDoublesWhatAQueueDoesOutside() throws Exception {
    var findings = QueueKills.run(folder, 20_261_121, 3);
    assertThat(findings.faults()).isEmpty();
    assertThat(findings.acknowledged()).isGreaterThanOrEqualTo(3);
  }
}
