package com.ptthex.bench;

import com.ptthex.bench.large.LargeSite;
import java.util.Map;

/** Builds the large site that the other benches open, or finds that it is there. */
final class DataBench implements Bench {
  private static final double MIB = 1024.0 * 1024;

  @Override
  public String name() {
    return "data";
  }

  @Override
  public String purpose() {
    return "builds the large site once, for the others to open: --rows 1000000, or as many as said";
  }

  @Override
  public Figures run(Terms terms) throws Exception {
    terms.say(Machine.told());
    var site = LargeSite.in(terms.place(), terms.scale(), terms::say);
    var stamp = site.stamp();
    var took = stamp.took();
    var rate = stamp.allRows() / took.load();
    stamp.tables().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(table -> terms.say("  %-24s %,12d".formatted(table.getKey(), table.getValue())));
    terms.say(
        "%s %,d rows: loaded in %.1f s (%,.0f rows/s), sealed in %.1f s, compacted in %.1f s; %,.0f MiB in %s"
            .formatted(
                site.isNew() ? "Built" : "Kept from an earlier run:",
                stamp.allRows(),
                took.load(),
                rate,
                took.seal(),
                took.compact(),
                stamp.bytes() / MIB,
                site.data()));
    return new Figures(name())
        .figure("rows", (double) stamp.allRows())
        .figure("rows.audit", stamp.rows())
        .figure("seconds", took.all())
        .figure("load.seconds", took.load())
        .figure("load.rowsPerSecond", rate)
        .figure("seal.seconds", took.seal())
        .figure("seal.microsPerRow", took.seal() * 1e6 / stamp.rows())
        .figure("compact.seconds", took.compact())
        .figure("mebibytes", stamp.bytes() / MIB)
        .figure("built", site.isNew() ? 1 : 0);
  }
}
