package com.ptthex.server.upkeep.diagnostics;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.intent.Intents;
import com.ptthex.server.kernel.setting.SettingValues;
import com.ptthex.server.messaging.arrival.Sounding;
import com.ptthex.server.messaging.provider.ProviderFacts;
import com.ptthex.server.messaging.provider.ProviderReader;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.server.upkeep.diagnostics.ProviderEvidence.Limits;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.provider.ProviderKind;
import com.ptthex.shared.trust.organisation.SiteSettings;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Latency;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Measured;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Part;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.ServerTime;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Standing;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Trouble;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Way;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Which;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsEvents;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Uuid7;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people ask of the site's connections, and how a try of all of them is begun. */
final class Diagnosis {
  /** One try of all at a time; and each part ends in turn. */
  static final String GUARD = "diagnostics.try";

  private final ProviderReader provider;
  private final Sounding sounding;
  private final Way keeping;

  /**
   * @param keeping where the site keeps what it knows
   */
  Diagnosis(ProviderReader provider, Sounding sounding, Way keeping) {
    this.provider = provider;
    this.sounding = sounding;
    this.keeping = keeping;
  }

  Standing standing(Work work, Nothing nothing) {
    mustSeeAll(work);
    return told(work);
  }

  /** Whoever comes while they are being tried waits for the same outcome. */
  Standing test(Work work, Nothing nothing) {
    mustSeeAll(work);
    work.guard(GUARD);
    var store = new TryStore(work.db());
    var latest = store.all();
    if (underWay(latest, work.now()).isEmpty()) {
      var run = Uuid7.next();
      for (var which : Which.values()) {
        store.put(
            Optional.ofNullable(latest.get(which))
                .map(before -> before.begunAnew(run, work.now()))
                .orElseGet(() -> LatestTry.begun(which, run, work.now())));
        Intents.add(work, Trials.QUEUE, site(work), new Trials.Trial(which, run));
      }
      tell(work, DiagnosticsEvents.BEGUN);
    }
    return told(work);
  }

  private static Optional<Instant> underWay(Map<Which, LatestTry> latest, Instant now) {
    return latest.values().stream()
        .filter(each -> each.isUnderWay(now))
        .map(LatestTry::begunAt)
        .findFirst();
  }

  static void tell(Work work, EventType type) {
    var site = site(work);
    work.emit(Event.of(type, site, site));
  }

  private static UnitId site(Work work) {
    return new UnitReader(work.db()).topmost();
  }

  private Standing told(Work work) {
    var read = readIn(work);
    var latest = new TryStore(work.db()).all();
    var facts = provider.facts(work.db());
    var connection = provider.connection(work);
    return new Standing(
        List.of(
            provider(work, facts, own(latest, Which.PROVIDER, connection), latest),
            store(work, read, Optional.ofNullable(latest.get(Which.STORE)), latest),
            callbacks(work, own(latest, Which.CALLBACKS, connection), latest)),
        underWay(latest, work.now()),
        new ServerTime(
            new SettingValues(work.db()).of(SiteSettings.TIME_ZONE).getId(), work.now()));
  }

  /** What was found of another account says nothing of this one. */
  private static Optional<LatestTry> own(
      Map<Which, LatestTry> latest, Which which, Optional<Version> connection) {
    return Optional.ofNullable(latest.get(which))
        .filter(each -> connection.isPresent() && each.connection().equals(connection));
  }

  private Part provider(
      Work work, ProviderFacts facts, Optional<LatestTry> own, Map<Which, LatestTry> latest) {
    var known = new ProviderEvidence(facts, own, Limits.of(work));
    var way =
        facts
            .connected()
            .map(it -> it.kind() == ProviderKind.SIMULATED ? Way.IN_THE_HOUSE : Way.ACCOUNT)
            .orElse(Way.NONE);
    return part(work, Which.PROVIDER, way, known.evidence(), known.latency(), latest);
  }

  /** That this answer came about shows that it can be read. */
  private Part store(
      Work work, Latency read, Optional<LatestTry> own, Map<Which, LatestTry> latest) {
    var amiss =
        own.flatMap(
            each ->
                each.cause()
                    .map(
                        cause ->
                            new Trouble(
                                cause,
                                each.failingSince().orElse(each.begunAt()),
                                each.endedAt().orElse(each.begunAt()))));
    var latency =
        own.flatMap(
                each ->
                    each.micros()
                        .map(
                            micros ->
                                new Latency(Measured.WRITE, micros, each.workedAt().orElseThrow())))
            .orElse(read);
    var evidence = Evidence.of(Optional.of(work.now()), Optional.empty()).lame(amiss);
    return part(work, Which.STORE, keeping, evidence, Optional.of(latency), latest);
  }

  private static Latency readIn(Work work) {
    var began = System.nanoTime();
    var _ = new TryStore(work.db()).read();
    return new Latency(Measured.READ, (System.nanoTime() - began) / 1000, work.now());
  }

  private Part callbacks(Work work, Optional<LatestTry> own, Map<Which, LatestTry> latest) {
    var known = new CallbackEvidence(sounding.known(work), own);
    var latency =
        own.filter(_ -> known.way() == Way.BROUGHT)
            .flatMap(
                each ->
                    each.micros()
                        .map(
                            micros ->
                                new Latency(
                                    Measured.ROUND_TRIP, micros, each.workedAt().orElseThrow())));
    return part(work, Which.CALLBACKS, known.way(), known.evidence(), latency, latest);
  }

  private static Part part(
      Work work,
      Which which,
      Way way,
      Evidence evidence,
      Optional<Latency> latency,
      Map<Which, LatestTry> latest) {
    return new Part(
        which,
        way,
        evidence.state(),
        evidence.worked(),
        latency,
        evidence.trouble(),
        Optional.ofNullable(latest.get(which)).map(each -> each.told(work.now())));
  }

  private static void mustSeeAll(Work work) {
    if (!new UnitReader(work.db()).isAll(work.scope())) {
      throw new Refusal.Denied("diagnostics-are-the-whole-sites", Map.of()).raise();
    }
  }
}
