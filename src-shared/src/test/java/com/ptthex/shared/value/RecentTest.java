package com.ptthex.shared.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RecentTest {
  private static final ZoneId DUBAI = ZoneId.of("Asia/Dubai");
  private static final Instant NOW = Instant.parse("2026-11-30T21:30:00Z");

  @Test
  void daysAndMonthsBeginByTheClocksOfTheZone() {
    assertThat(Recent.TODAY.since(NOW, DUBAI)).isEqualTo("2026-11-30T20:00:00Z");
    assertThat(Recent.THIS_MONTH.since(NOW, DUBAI)).isEqualTo("2026-11-30T20:00:00Z");
    assertThat(Recent.LAST_WEEK.since(NOW, DUBAI)).isEqualTo("2026-11-23T21:30:00Z");
  }

  @Test
  void aDayWhoseMidnightIsLeftOutByTheClocksBeginsAfterIt() {
    var cairo = ZoneId.of("Africa/Cairo");
    var summerBegins = LocalDate.of(2026, 4, 24).atTime(12, 0).atZone(cairo).toInstant();
    assertThat(Recent.TODAY.since(summerBegins, cairo).atZone(cairo).getHour()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void itHasBegunByNow(Recent recent) {
    assertThat(recent.since(NOW, DUBAI)).isBefore(NOW);
  }
}
