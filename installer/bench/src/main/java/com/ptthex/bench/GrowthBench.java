package com.ptthex.bench;

import com.ptthex.server.kernel.store.H2File;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.trust.organisation.OrganisationApi;
import com.ptthex.shared.trust.organisation.OrganisationApi.Unit;
import com.ptthex.shared.value.UnitId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How a site's file grows while deeds go on hour after hour, beside what it holds: the same file
 * compacted, as {@code ./run admin db compact} leaves it.
 */
final class GrowthBench implements Bench {
  private static final double MIB = 1024.0 * 1024;

  /** As a busy site has it, all day. */
  private static final int PER_SECOND = 70;

  private static final int USUAL_MINUTES = 60;
  private static final int TOLD = 12;

  @Override
  public String name() {
    return "growth";
  }

  @Override
  public String purpose() {
    return "how the file of a site grows: 70 deeds a second for an hour, or --times N minutes";
  }

  @Override
  public Figures run(Terms terms) throws Exception {
    var minutes = terms.quick() ? 1 : USUAL_MINUTES;
    var whole = Duration.ofMinutes(terms.times().orElse(minutes));
    var figures = new Figures(name());
    try (var scratch = Scratch.make()) {
      var place = scratch.folder().resolve("site");
      terms.say("%s, %s below the temporary folder".formatted(Machine.told(), scratch.disk()));
      terms.say("%d deeds a second, %d minutes".formatted(PER_SECOND, whole.toMinutes()));
      var growth = grow(terms, place, whole);
      var held = compacted(growth.file());
      terms.say(
          "at most %.1f MiB, %.1f at the end; closed %.1f, compacted %.1f: %.0f bytes a deed"
              .formatted(
                  growth.most() / MIB,
                  growth.last() / MIB,
                  growth.file().bytes() / MIB,
                  held / MIB,
                  (double) held / growth.deeds()));
      figures
          .figure("minutes", (double) whole.toMinutes())
          .figure("deeds", growth.deeds())
          .figure("file.mostMebibytes", growth.most() / MIB)
          .figure("file.lastMebibytes", growth.last() / MIB)
          .figure("file.closedMebibytes", growth.file().bytes() / MIB)
          .peer("file.compactedMebibytes", held / MIB)
          .ratio("lastToCompacted", (double) growth.last() / held);
    }
    return figures;
  }

  /** In bytes; of the file while it was open. */
  private record Growth(H2File file, int deeds, long most, long last) {}

  private static Growth grow(Terms terms, Path place, Duration whole) throws Exception {
    try (var site = BenchSite.open(place)) {
      var file = site.database().inFile().orElseThrow();
      var deeds =
          new SteadyDeeds(site.pipeline(), site.token("owner"), units(site), new MadeUpNumbers());
      var most = 0L;
      var done = 0;
      for (var part = 1; part <= TOLD; part++) {
        var took = deeds.run(PER_SECOND, whole.dividedBy(TOLD)).took();
        done += took.count();
        most = Math.max(most, file.bytes());
        terms.say(
            "  after %5.1f min: %,8d deeds, %7.1f MiB, deed p99 %.1f ms"
                .formatted(
                    whole.multipliedBy(part).dividedBy(TOLD).toMillis() / 60e3,
                    done,
                    file.bytes() / MIB,
                    took.millis(99)));
      }
      return new Growth(file, done, most, file.bytes());
    }
  }

  private static List<UnitId> units(BenchSite site) {
    return site.owner().call(OrganisationApi.UNITS, Nothing.NOTHING).orThrow().units().stream()
        .map(Unit::id)
        .toList();
  }

  private static long compacted(H2File file) throws IOException {
    var copy = H2File.of(file.file().resolveSibling("compacted"));
    file.compactTo(copy);
    return copy.bytes();
  }
}
