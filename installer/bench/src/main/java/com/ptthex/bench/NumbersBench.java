package com.ptthex.bench;

import java.time.Duration;

/** The number inventory at ten times its size: how fast its pages come, and its deeds. */
final class NumbersBench implements Bench {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration LITTLE_PATIENCE = Duration.ofSeconds(2);

  @Override
  public String name() {
    return "numbers";
  }

  @Override
  public String purpose() {
    return "pages of 10,000 numbers, and deeds a second beside a bare insert handler";
  }

  @Override
  public Figures run(Terms terms) throws Exception {
    var figures = new Figures(name());
    var phones = new MadeUpNumbers();
    try (var scratch = Scratch.make()) {
      terms.say("%s, %s below the temporary folder".formatted(Machine.told(), scratch.disk()));
      terms.say(
          "Server, peer and clients share this process, on loopback. Limits are raised to %,d calls a second."
              .formatted(BenchSite.LIMITS.perCaller()));
      try (var site = BenchSite.open(scratch.folder().resolve("site"))) {
        var filled = NumbersFill.fill(site, phones, terms.quick() ? LITTLE_PATIENCE : PATIENCE);
        terms.say(
            "%,d numbers in %.1f s: %,d by the owner through the API, the rest loaded as rows."
                .formatted(NumbersFill.NUMBERS, filled.seconds(), filled.throughApi()));
        figures
            .figure("numbers", NumbersFill.NUMBERS)
            .figure("numbers.throughApi", filled.throughApi())
            .figure("fill.seconds", filled.seconds());
        new PageLatency(site.owner(), terms).measure(figures);
        new DeedRate(terms, filled.unit()).measure(site.owner(), phones, scratch.folder(), figures);
      }
    }
    return figures;
  }
}
