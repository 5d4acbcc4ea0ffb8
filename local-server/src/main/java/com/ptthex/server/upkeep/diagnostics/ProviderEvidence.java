package com.ptthex.server.upkeep.diagnostics;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.setting.SettingValues;
import com.ptthex.server.messaging.provider.ProviderFacts;
import com.ptthex.shared.messaging.provider.ProviderApi;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.provider.ProviderHealth;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Cause;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Latency;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Measured;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.OfProvider;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.OfSite;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Trouble;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsSettings;
import com.ptthex.shared.upkeep.diagnostics.SiteFault;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of the provider: how the calls of all fared of late, and what came of looks at the
 * account. That it answers says nothing against its refusal of the account: only another look does.
 *
 * @param own the latest try of this connection
 */
record ProviderEvidence(ProviderFacts facts, Optional<LatestTry> own, Limits limits) {
  private static final int MOST_IN_A_HUNDRED = 50;

  /**
   * When what works counts as troubled, as the site has chosen.
   *
   * @param failing from so many of a hundred calls
   */
  record Limits(int failing, Duration slow) {
    static Limits of(Work work) {
      var values = new SettingValues(work.db());
      return new Limits(
          values.of(DiagnosticsSettings.FAILING_FROM), values.of(DiagnosticsSettings.SLOW_FROM));
    }
  }

  Evidence evidence() {
    if (facts.connected().isEmpty()) {
      return Evidence.notSetUp();
    }
    var looks = standing(Stream.of(ofLook(), ofOwn()));
    var failure = standing(Stream.of(ofCalls(), ofLook(), ofOwn()));
    // Whoever just looked, and found nothing, is told so.
    var mostWork = health().failing().filter(share -> share < MOST_IN_A_HUNDRED).isPresent();
    var isLeftAlone = health().state() == ProviderHealth.State.RESTING;
    return Evidence.of(answered(), failure)
        .partly(mostWork && looks.isEmpty() && !isLeftAlone)
        .lame(lameness());
  }

  private ProviderHealth health() {
    return facts.health();
  }

  private static boolean passes(Cause cause) {
    return cause instanceof OfProvider(var error) && error.passes();
  }

  /** When a look at the account last came to something. */
  private Optional<Instant> looked() {
    var elsewhere =
        facts
            .looked()
            .filter(look -> look.ending() == ProviderApi.Ending.WORKED)
            .map(ProviderFacts.Tried::at);
    return latest(elsewhere, own.flatMap(LatestTry::workedAt));
  }

  private Optional<Instant> answered() {
    return latest(looked(), health().lastSuccess());
  }

  private static Optional<Instant> latest(Optional<Instant> one, Optional<Instant> other) {
    return Stream.concat(one.stream(), other.stream()).max(Comparator.naturalOrder());
  }

  private Optional<Trouble> standing(Stream<Optional<Trouble>> failures) {
    return failures
        .flatMap(Optional::stream)
        .filter(this::stands)
        .max(Comparator.comparing(Trouble::at));
  }

  private Optional<Trouble> ofCalls() {
    return health().fault().map(fault -> trouble(fault.error(), fault.at()));
  }

  private Optional<Trouble> ofLook() {
    return facts.looked().flatMap(look -> look.fault().map(error -> trouble(error, look.at())));
  }

  private Optional<Trouble> ofOwn() {
    return own.flatMap(
        latest ->
            latest
                .cause()
                .map(
                    cause ->
                        new Trouble(
                            cause,
                            latest.failingSince().orElse(latest.begunAt()),
                            latest.endedAt().orElse(latest.begunAt()))));
  }

  private static Trouble trouble(ProviderError error, Instant at) {
    return new Trouble(new OfProvider(error), at, at);
  }

  private boolean stands(Trouble trouble) {
    var against = passes(trouble.cause()) ? answered() : looked();
    return against.map(at -> !trouble.at().isBefore(at)).orElse(true);
  }

  private Optional<Trouble> lameness() {
    var at = health().lastSuccess();
    if (health().failing().filter(share -> share >= limits.failing()).isPresent()) {
      return at.map(when -> new Trouble(new OfSite(SiteFault.OFTEN_FAILING), when, when));
    }
    return health()
        .slowMillis()
        .filter(millis -> millis >= limits.slow().toMillis())
        .flatMap(_ -> at)
        .map(when -> new Trouble(new OfSite(SiteFault.SLOW), when, when));
  }

  /** Of the latest try, or else what is usual for the calls of all. */
  Optional<Latency> latency() {
    var tried =
        own.flatMap(
            latest ->
                latest
                    .micros()
                    .map(
                        micros ->
                            new Latency(Measured.ANSWER, micros, latest.workedAt().orElseThrow())));
    return tried.or(
        () ->
            health()
                .typicalMillis()
                .flatMap(
                    millis ->
                        health()
                            .lastSuccess()
                            .map(at -> new Latency(Measured.ANSWER, millis * 1000L, at))));
  }
}
