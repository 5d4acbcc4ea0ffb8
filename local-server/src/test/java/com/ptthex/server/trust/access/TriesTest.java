package com.ptthex.server.trust.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** How long somebody waits who guessed wrong so often. */
final class TriesTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  /** Each made as soon as it may be. */
  private static Tries failures(int count) {
    var tries = Tries.NONE;
    var now = NOW;
    for (var at = 0; at < count; at++) {
      now = now.plus(tries.waits(now).orElse(Duration.ZERO));
      tries = tries.more(5, now);
    }
    return tries;
  }

  private static Duration waitAfter(int count) {
    var tries = failures(count);
    return tries.waits(tries.lastAt()).orElse(Duration.ZERO);
  }

  @Test
  void fiveAreFreeAndThenEachWaitIsTwiceTheLastUpToAQuarterOfAnHour() {
    assertThat(waitAfter(5)).isEqualTo(Duration.ZERO);
    assertThat(waitAfter(6)).isEqualTo(Duration.ofSeconds(1));
    assertThat(waitAfter(7)).isEqualTo(Duration.ofSeconds(2));
    assertThat(waitAfter(10)).isEqualTo(Duration.ofSeconds(16));
    assertThat(waitAfter(15)).isEqualTo(Duration.ofSeconds(512));
    assertThat(waitAfter(16)).isEqualTo(Duration.ofMinutes(15));
  }

  @Property
  void nobodyWaitsLongerThanAQuarterOfAnHour(@ForAll @IntRange(max = 2_000) int count) {
    assertThat(waitAfter(count)).isBetween(Duration.ZERO, Tries.LONGEST);
  }

  @Property
  void oneMoreFailureNeverShortensTheWait(@ForAll @IntRange(max = 100) int count) {
    assertThat(waitAfter(count + 1)).isGreaterThanOrEqualTo(waitAfter(count));
  }

  @Property
  void anHourOfQuietAfterTheWaitForgetsAllOfThem(@ForAll @IntRange(min = 1, max = 50) int count) {
    var tries = failures(count);
    var free = tries.lastAt().plus(waitAfter(count));
    assertThat(tries.asOf(free.plus(Tries.QUIET).minusMillis(1))).isEqualTo(tries);
    assertThat(tries.asOf(free.plus(Tries.QUIET))).isEqualTo(Tries.NONE);
  }

  @Property
  void aClockThatIsPutBackLocksNobodyOut(
      @ForAll @IntRange(min = 1, max = 50) int count, @ForAll @LongRange(min = 1) long back) {
    var tries = failures(count);
    var earlier = tries.lastAt().minusMillis(back % Duration.ofDays(4_000).toMillis() + 1);
    assertThat(tries.asOf(earlier).waits(earlier)).isEmpty();
  }

  @Property
  void whatWasTakenBackCostsNoWait(@ForAll @IntRange(min = 1, max = 50) int count) {
    var tries = failures(count);
    var less = tries.oneLess(tries.lastAt());
    assertThat(less.failed()).isEqualTo(count - 1);
    assertThat(less.waits(tries.lastAt())).isEmpty();
  }
}
