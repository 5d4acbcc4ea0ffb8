package com.ptthex.server.kernel.intent;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.intent.Queue.Patience;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** How long to wait before the next attempt. */
final class PatienceTest {
  private static final Patience USUAL = Patience.USUAL;

  @Property
  void noPauseIsLongerThanTheLongestNorShorterThanHalfOfWhatItDoublesTo(
      @ForAll @IntRange(min = 1, max = 1_000) int attempt,
      @ForAll @DoubleRange(min = 0, max = 1) double chance) {
    var pause = USUAL.pauseAfter(attempt, chance);
    var full = USUAL.pauseAfter(attempt, 1);
    assertThat(full).isLessThanOrEqualTo(USUAL.longest());
    assertThat(pause).isBetween(full.dividedBy(2).minusNanos(1), full);
  }

  @Property
  void eachPauseIsTwiceTheOneBeforeUntilTheLongest(
      @ForAll @IntRange(min = 1, max = 8) int attempt) {
    assertThat(USUAL.pauseAfter(1, 1)).isEqualTo(USUAL.first());
    var doubled = USUAL.pauseAfter(attempt, 1).multipliedBy(2);
    var longest = USUAL.longest();
    assertThat(USUAL.pauseAfter(attempt + 1, 1))
        .isEqualTo(doubled.compareTo(longest) < 0 ? doubled : longest);
  }

  @Property
  void whatFailedTogetherIsNotTriedTogether(
      @ForAll @DoubleRange(min = 0, max = 0.4) double one,
      @ForAll @DoubleRange(min = 0.6, max = 1) double other) {
    assertThat(USUAL.pauseAfter(3, one)).isLessThan(USUAL.pauseAfter(3, other));
    assertThat(USUAL.pauseAfter(1_000_000, 1)).isEqualTo(Duration.ofMinutes(10));
  }
}
