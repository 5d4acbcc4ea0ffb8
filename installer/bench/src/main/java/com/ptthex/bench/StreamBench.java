package com.ptthex.bench;

import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.trust.organisation.OrganisationApi;
import com.ptthex.shared.trust.organisation.UnitKind;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.UnitId;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What five hundred who follow cost those who work, and how soon they see it. */
final class StreamBench implements Bench {
  private static final int DEEDS_PER_SECOND = 1_000;
  private static final int UNITS = 10;
  private static final int PROBES = 4;
  private static final double MOST = 2;

  /** Below this share of the wanted rate, deeds wait for the machine and not for the server. */
  private static final double REACHED = 0.95;

  /** Who follows, by role: the dispatcher sees one unit in ten, support sees no numbers at all. */
  private static final Map<String, Integer> READERS =
      Map.of("owner", 50, "customerAdmin", 50, "dispatcher", 296, "support", 100);

  @Override
  public String name() {
    return "stream";
  }

  @Override
  public String purpose() {
    return "500 readers of the event stream while 1,000 deeds a second are done";
  }

  @Override
  public Figures run(Terms terms) throws Exception {
    var figures = new Figures(name());
    try (var scratch = Scratch.make();
        var site = BenchSite.open(scratch.folder().resolve("site"))) {
      terms.say(
          "%d cores, load %.1f before the start, %s below the temporary folder"
              .formatted(
                  Runtime.getRuntime().availableProcessors(),
                  ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                  scratch.disk()));
      terms.say("Deeds enter the pipeline in this process; readers come over sockets.");
      measure(site, terms, figures);
    }
    return figures;
  }

  private static void measure(BenchSite site, Terms terms, Figures figures)
      throws IOException, InterruptedException {
    var deeds =
        new SteadyDeeds(site.pipeline(), site.token("owner"), units(site), new MadeUpNumbers());
    var round = Duration.ofSeconds(terms.quick() ? 4 : 15);
    var rounds = terms.quick() ? 2 : 3;
    deeds.run(DEEDS_PER_SECOND, round);
    var without = new ArrayList<Percentiles>();
    var with = new ArrayList<Percentiles>();
    var waits = new ArrayList<Percentiles>();
    var rates = new ArrayList<Double>();
    var frames = new ArrayList<Double>();
    var bytes = new ArrayList<Double>();
    for (var count = 0; count < rounds; count++) {
      without.add(tell(terms, "without readers", deeds.run(DEEDS_PER_SECOND, round)));
      try (var readers = open(site)) {
        awaitReaders(site);
        deeds.acknowledged().clear();
        readers.seen().clear();
        var before = readers.frames();
        var bytesBefore = readers.bytes();
        var run = deeds.run(DEEDS_PER_SECOND, round);
        with.add(tell(terms, "with readers", run));
        rates.add(run.perSecond());
        frames.add((readers.frames() - before) / run.seconds());
        bytes.add((readers.bytes() - bytesBefore) / run.seconds());
        awaitLast(deeds, readers);
        waits.add(waits(deeds, readers));
      }
    }
    report(terms, figures, together(without), together(with), together(waits));
    figures
        .figure("deeds.perSecond", median(rates))
        .figure("framesPerSecond", median(frames))
        .figure("megabytesPerSecond", median(bytes) / 1e6);
    terms.say(
        "%,.0f frames a second, %.1f MB a second".formatted(median(frames), median(bytes) / 1e6));
    if (median(rates) < REACHED * DEEDS_PER_SECOND) {
      terms.say(
          "The machine does not keep up with the deeds, so their times and ratio say nothing.");
    }
  }

  private static double median(List<Double> values) {
    return Figures.median(values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static Percentiles together(List<Percentiles> parts) {
    return Percentiles.together(parts.toArray(Percentiles[]::new));
  }

  private static Percentiles tell(Terms terms, String what, SteadyDeeds.Run run) {
    terms.say(
        "  %-16s %6.0f deeds/s  p50 %7.2f  p99 %7.2f ms"
            .formatted(what, run.perSecond(), run.took().millis(50), run.took().millis(99)));
    return run.took();
  }

  private static void report(
      Terms terms, Figures figures, Percentiles without, Percentiles with, Percentiles seen) {
    var ratio = with.millis(99) / without.millis(99);
    figures
        .durations("deed.withReaders", with)
        .durations("deed.withoutReaders", without)
        .durations("acknowledgedToSeen", seen)
        .figure("readers", READERS.values().stream().mapToInt(Integer::intValue).sum() + PROBES)
        .ratio("deedP99WithToWithoutReaders", ratio)
        .floor("deedP99WithToWithoutReaders", MOST);
    terms.say(
        "deed p99 with to without readers: %.2f (must stay under %.0f); seen after %.1f ms p50, %.1f ms p99"
            .formatted(ratio, MOST, seen.millis(50), seen.millis(99)));
  }

  private static StreamReaders open(BenchSite site) throws IOException {
    var tokens = new LinkedHashMap<String, Integer>();
    READERS.forEach((role, count) -> tokens.put(site.token(role), count));
    return StreamReaders.open(site.address(), tokens, site.token("owner"), PROBES);
  }

  private static void awaitReaders(BenchSite site) throws InterruptedException {
    var all = READERS.values().stream().mapToInt(Integer::intValue).sum() + PROBES;
    while (site.readers() < all) {
      Thread.sleep(20);
    }
  }

  /** What is not seen within this time is not waited for; it counts as seen now. */
  private static void awaitLast(SteadyDeeds deeds, StreamReaders readers)
      throws InterruptedException {
    for (var tries = 0;
        tries < 250 && !readers.seen().keySet().containsAll(deeds.acknowledged().keySet());
        tries++) {
      Thread.sleep(20);
    }
  }

  /** A frame may come before the answer; its reader has then waited for nothing. */
  private static Percentiles waits(SteadyDeeds deeds, StreamReaders readers) {
    var now = System.nanoTime();
    return Percentiles.of(
        deeds.acknowledged().entrySet().stream()
            .mapToLong(
                deed ->
                    Math.max(
                        0,
                        Optional.ofNullable(readers.seen().get(deed.getKey())).orElse(now)
                            - deed.getValue())));
  }

  /** The first is the dispatcher's. */
  private static List<UnitId> units(BenchSite site) {
    var known = site.owner().call(OrganisationApi.UNITS, Nothing.NOTHING).orThrow().units();
    var units = new ArrayList<UnitId>();
    known.stream()
        .filter(unit -> unit.kind() == UnitKind.BRANCH && unit.name().value().equals("North"))
        .forEach(unit -> units.add(unit.id()));
    for (var count = units.size(); count < UNITS; count++) {
      var wish = new OrganisationApi.Add(known.getFirst().id(), new Label("Branch " + count));
      units.add(site.owner().call(OrganisationApi.ADD, wish).orThrow().id());
    }
    return units;
  }
}
