package com.ptthex.server.upkeep.diagnostics;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.intent.Effect;
import com.ptthex.server.kernel.intent.Queue;
import com.ptthex.server.kernel.intent.Queue.Patience;
import com.ptthex.server.kernel.ledger.Ledger;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.messaging.arrival.Sounding;
import com.ptthex.server.messaging.arrival.Sounding.Heard;
import com.ptthex.server.messaging.provider.ProviderReader;
import com.ptthex.server.messaging.provider.ProviderReader.Connected;
import com.ptthex.server.upkeep.diagnostics.LatestTry.Result;
import com.ptthex.shared.contract.Refused;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.provider.ProviderFault;
import com.ptthex.shared.messaging.provider.ProviderKind;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.OfProvider;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.OfSite;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Which;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsEvents;
import com.ptthex.shared.upkeep.diagnostics.SiteFault;
import com.ptthex.shared.value.Version;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Tries one part of the site's connections, outside of any transaction. It only asks, and writes
 * what nobody reads, so it may be done more than once.
 */
final class Trials implements Effect<Trials.Trial> {
  static final Queue<Trial> QUEUE =
      new Queue<>(
          "diagnostics.trials",
          Trial.class,
          Which.values().length,
          new Patience(2, Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofMinutes(1)));

  private static final Duration SLOW_WRITE = Duration.ofSeconds(1);

  private final Store store;
  private final Ledger ledger;
  private final ProviderReader provider;
  private final Sounding sounding;

  Trials(Store store, Ledger ledger, ProviderReader provider, Sounding sounding) {
    this.store = store;
    this.ledger = ledger;
    this.provider = provider;
    this.sounding = sounding;
  }

  record Trial(Which which, UUID run) {}

  @Override
  public Queue<Trial> queue() {
    return QUEUE;
  }

  @Override
  public Outcome attempt(Attempt<Trial> attempt) {
    var trial = attempt.payload();
    return switch (trial.which()) {
      case PROVIDER -> done(trial, account());
      case STORE -> done(trial, written());
      case CALLBACKS -> callbacks(trial);
    };
  }

  private static Outcome done(Trial trial, Result result) {
    return new Outcome.Done(work -> settle(work, trial, result));
  }

  /** Of another run by now, nobody waits for it any more. */
  private static void settle(Work work, Trial trial, Result result) {
    work.guard(Diagnosis.GUARD);
    var tries = new TryStore(work.db());
    tries
        .find(trial.which(), trial.run())
        .ifPresent(
            latest -> {
              tries.put(latest.ended(result, work.now()));
              Diagnosis.tell(work, DiagnosticsEvents.TRIED);
            });
  }

  private Result account() {
    return provider.connected().map(Trials::account).orElseGet(Result::leftOut);
  }

  private static Result account(Connected connected) {
    var version = Optional.of(connected.version());
    var began = System.nanoTime();
    try {
      Bounded.USUAL.within(connected.provider()::account).mustBeOpen();
      return Result.worked(version, since(began));
    } catch (ProviderFault fault) {
      return Result.failed(version, new OfProvider(fault.error()));
    }
  }

  private static Duration since(long began) {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private Result written() {
    Optional<Version> nobody = Optional.empty();
    var began = System.nanoTime();
    try {
      var _ = store.<Integer>writing(db -> new TryStore(db).write());
      ledger.awaitDurable();
    } catch (Refused refused) {
      var isBusy = refused.refusal().code().equals("too-busy");
      var why = isBusy ? SiteFault.TOO_BUSY : SiteFault.NOT_WRITTEN;
      return Result.failed(nobody, new OfSite(why));
    }
    var worked = Result.worked(nobody, since(began));
    return since(began).compareTo(SLOW_WRITE) < 0 ? worked : worked.but(SiteFault.SLOW);
  }

  private Outcome callbacks(Trial trial) {
    var connected = provider.connected();
    // The stand-in hands over in the house what it has: there is no way to be tried.
    if (connected.isEmpty() || connected.get().provider().kind() == ProviderKind.SIMULATED) {
      return done(trial, Result.leftOut());
    }
    var version = Optional.of(connected.get().version());
    var began = System.nanoTime();
    try {
      return Bounded.USUAL
          .within(this::heard)
          .map(heard -> sounded(trial, heard, since(began)))
          .orElseGet(() -> done(trial, Result.leftOut()));
    } catch (ProviderFault _) {
      var why = new OfProvider(ProviderError.SITE_NOT_REACHED);
      return done(trial, Result.failed(version, why));
    }
  }

  /** One lost call makes no site unreachable. */
  private Optional<Heard> heard() {
    var first = sounding.knock();
    return first.flatMap(Heard::trouble).isPresent() ? sounding.knock() : first;
  }

  private Outcome sounded(Trial trial, Heard heard, Duration took) {
    var version = Optional.of(heard.connection());
    var result =
        heard
            .trouble()
            .map(error -> Result.failed(version, new OfProvider(error)))
            .orElseGet(() -> Result.worked(version, took));
    return new Outcome.Done(
        work -> {
          sounding.keep(work, heard);
          settle(work, trial, result);
        });
  }
}
