package com.ptthex.server.upkeep.diagnostics;

import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Cause;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Ending;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.OfProvider;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.OfSite;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Tried;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Which;
import com.ptthex.shared.upkeep.diagnostics.SiteFault;
import com.ptthex.shared.value.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The latest try of one part, and what those before it left behind.
 *
 * @param run the try of all parts that this one belongs to
 * @param ending of the latest that ended, unless one is under way
 * @param connection to whom the site was connected when it ended
 * @param workedAt the end of the latest that worked
 * @param micros how long the latest took that worked
 * @param failingSince the end of the first of those that failed without a break
 */
record LatestTry(
    Which which,
    UUID run,
    Instant begunAt,
    Optional<Instant> endedAt,
    Ending ending,
    Optional<Version> connection,
    Optional<Instant> workedAt,
    Optional<Long> micros,
    Optional<String> fault,
    Optional<Instant> failingSince) {

  /** No try takes longer; what has not ended by then ended with the server that began it. */
  static final Duration LONGEST = Duration.ofMinutes(3);

  /** What a try came to. */
  record Result(
      Ending ending, Optional<Version> connection, Optional<Duration> took, Optional<Cause> cause) {

    static Result leftOut() {
      return new Result(Ending.LEFT_OUT, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Result worked(Optional<Version> connection, Duration took) {
      return new Result(Ending.WORKED, connection, Optional.of(took), Optional.empty());
    }

    static Result failed(Optional<Version> connection, Cause why) {
      return new Result(Ending.FAILED, connection, Optional.empty(), Optional.of(why));
    }

    /** It works, and that is not all there is to say. */
    Result but(SiteFault amiss) {
      return new Result(ending, connection, took, Optional.of(new OfSite(amiss)));
    }
  }

  static LatestTry begun(Which which, UUID run, Instant at) {
    return new LatestTry(
        which,
        run,
        at,
        Optional.empty(),
        Ending.UNDER_WAY,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  LatestTry begunAnew(UUID other, Instant at) {
    return new LatestTry(
        which,
        other,
        at,
        Optional.empty(),
        Ending.UNDER_WAY,
        connection,
        workedAt,
        micros,
        fault,
        failingSince);
  }

  /** What was found of another account says nothing of this one. */
  LatestTry ended(Result result, Instant at) {
    var isSame = connection.equals(result.connection());
    var isWell = result.ending() == Ending.WORKED;
    var failing = result.cause().map(_ -> failingSince.filter(_ -> isSame).orElse(at));
    return new LatestTry(
        which,
        run,
        begunAt,
        Optional.of(at),
        result.ending(),
        result.connection(),
        isWell ? Optional.of(at) : workedAt.filter(_ -> isSame),
        isWell ? result.took().map(LatestTry::micros) : micros.filter(_ -> isSame),
        result.cause().map(Cause::code),
        failing);
  }

  private static long micros(Duration took) {
    return took.toNanos() / 1000;
  }

  boolean isUnderWay(Instant now) {
    return endedAt.isEmpty() && now.isBefore(begunAt.plus(LONGEST));
  }

  private boolean isLost(Instant now) {
    return endedAt.isEmpty() && !isUnderWay(now);
  }

  Optional<Cause> cause() {
    return fault.map(LatestTry::causeOf);
  }

  private static Cause causeOf(String code) {
    return SiteFault.of(code)
        .<Cause>map(OfSite::new)
        .orElseGet(() -> new OfProvider(ProviderError.of(code).orElse(ProviderError.UNKNOWN)));
  }

  /** While it is under way, what the one before came to is not told as its own. */
  Tried told(Instant now) {
    if (isLost(now)) {
      return new Tried(
          begunAt,
          Optional.of(begunAt.plus(LONGEST)),
          Ending.FAILED,
          Optional.of(new OfSite(SiteFault.NO_OUTCOME)));
    }
    return new Tried(begunAt, endedAt, ending, endedAt.flatMap(_ -> cause()));
  }
}
