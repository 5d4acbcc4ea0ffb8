package com.ptthex.console.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.LaterByHand;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is asked again every so often, and by nobody once nobody looks. */
final class RhythmTest {
  private final LaterByHand later = new LaterByHand();
  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void itIsAskedAfterEachPauseUntilNobodyLooks() {
    try (var seen = new Subscriptions()) {
      Rhythm.keep(seen, later, Duration.ofSeconds(5), asked::incrementAndGet);
      assertThat(asked).hasValue(0);
      later.pass();
      later.pass();
      assertThat(asked).hasValue(2);
      assertThat(later.waits()).containsExactly(Duration.ofSeconds(5));
    }
    later.pass();
    assertThat(asked).hasValue(2);
    assertThat(later.waits()).isEmpty();
  }
}
