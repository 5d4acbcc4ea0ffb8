package com.ptthex.console.upkeep.diagnostics;

import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.ServerTime;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How the time of the server compares with that of this computer, as it was when the server told
 * it.
 *
 * @param own what the clock of this computer said then
 * @param zone in which this computer shows times
 */
record Difference(ServerTime server, Instant own, ZoneId zone) {
  /** What answers and hands on take, and what people never notice. */
  private static final Duration NOT_WORTH_A_WORD = Duration.ofMinutes(2);

  static Difference now(ServerTime server, Clock clock) {
    return new Difference(server, clock.instant(), clock.getZone());
  }

  boolean ofClocks() {
    return Duration.between(own, server.now()).abs().compareTo(NOT_WORTH_A_WORD) > 0;
  }

  /** Zones of different names in which it is the same time now are no different to anybody. */
  boolean ofZones() {
    return serverZone()
        .map(known -> !known.getRules().getOffset(own).equals(zone.getRules().getOffset(own)))
        .orElse(true);
  }

  /** Nothing where this computer knows no such zone. */
  Optional<ZoneId> serverZone() {
    try {
      return Optional.of(ZoneId.of(server.zone()));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
