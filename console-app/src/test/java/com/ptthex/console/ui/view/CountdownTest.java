package com.ptthex.console.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.Desks;
import com.ptthex.shared.contract.Problem;
import com.ptthex.shared.contract.Refusal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A wait is told with what is left of it. */
final class CountdownTest {
  private static final Problem MUST_WAIT =
      Problem.of(new Refusal.TooMany("login-must-wait", Map.of(Countdown.WAIT, "64000")), "trace");

  private final Countdown countdown = Countdown.from(MUST_WAIT, Desks.NOW);

  private String leftAfter(Duration passed) {
    return countdown
        .at(Desks.NOW.plus(passed))
        .map(problem -> problem.facts().getOrDefault(Countdown.WAIT, "unsaid"))
        .orElse("over");
  }

  @Test
  void itGetsLessWithTheTimeAndIsOverInTheEnd() {
    assertThat(leftAfter(Duration.ZERO)).isEqualTo("64000");
    assertThat(leftAfter(Duration.ofSeconds(60))).isEqualTo("4000");
    assertThat(leftAfter(Duration.ofSeconds(64))).isEqualTo("over");
  }

  @Test
  void allElseOfTheProblemStays() {
    assertThat(countdown.at(Desks.NOW)).contains(MUST_WAIT);
  }
}
