package com.ptthex.console.upkeep.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.ServerTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** People are told of times that differ when it matters to them, and only then. */
final class DifferenceTest {
  private static final Instant WINTER = Instant.parse("2026-01-15T12:00:00Z");
  private static final Instant SUMMER = Instant.parse("2026-07-15T12:00:00Z");

  private static Difference between(String server, String console, Instant at) {
    return Difference.now(new ServerTime(server, at), Clock.fixed(at, ZoneId.of(console)));
  }

  private static boolean clocksDiffer(Duration ahead) {
    var told = new ServerTime("UTC", WINTER.plus(ahead));
    return Difference.now(told, Clock.fixed(WINTER, ZoneId.of("UTC"))).ofClocks();
  }

  @Test
  void zonesInWhichItIsTheSameTimeNowDoNotDiffer() {
    assertThat(between("Europe/Berlin", "Europe/Paris", WINTER).ofZones()).isFalse();
    assertThat(between("Europe/London", "UTC", WINTER).ofZones()).isFalse();
    assertThat(between("Europe/London", "UTC", SUMMER).ofZones()).isTrue();
    assertThat(between("Asia/Dubai", "Europe/Berlin", SUMMER).ofZones()).isTrue();
  }

  @Test
  void aZoneThatNobodyKnowsHereIsTold() {
    var unknown =
        Difference.now(
            new ServerTime("Mars/Olympus", WINTER), Clock.fixed(WINTER, ZoneId.of("UTC")));
    assertThat(unknown.ofZones()).isTrue();
    assertThat(unknown.serverZone()).isEmpty();
  }

  @Test
  void clocksMayBeTwoMinutesApartEitherWay() {
    assertThat(clocksDiffer(Duration.ofMinutes(2))).isFalse();
    assertThat(clocksDiffer(Duration.ofMinutes(-2))).isFalse();
    assertThat(clocksDiffer(Duration.ofSeconds(121))).isTrue();
    assertThat(clocksDiffer(Duration.ofSeconds(-121))).isTrue();
  }
}
