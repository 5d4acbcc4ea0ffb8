package com.ptthex.bench;

import com.ptthex.bench.large.LargeSite;
import com.ptthex.shared.client.ApiClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The large site as people meet it: its pages, and how long its audit takes to verify. */
final class LargeBench implements Bench {
  /** Of which the verifier needs a part only, however many rows there are. */
  private static final int HEAP_MEBIBYTES = 256;

  @Override
  public String name() {
    return "large";
  }

  @Override
  public String purpose() {
    return "pages of the large site, and verifying its audit in %d MiB: --rows as for data"
        .formatted(HEAP_MEBIBYTES);
  }

  @Override
  public Figures run(Terms terms) throws Exception {
    var figures = new Figures(name());
    terms.say(Machine.told());
    var large = LargeSite.in(terms.place(), terms.scale(), terms::say);
    figures.figure("rows.audit", terms.scale().rows());
    try (var scratch = Scratch.make()) {
      terms.say("Copying the site to %s".formatted(scratch.folder()));
      var data = large.copyTo(scratch.folder().resolve("site"));
      verify(terms, data, figures);
      try (var site = BenchSite.open(data);
          var client = ApiClient.at(site.address())) {
        new PageLatency(site.owner(), terms).measure(figures);
        new LargePages(site.owner(), client.as(site.token("dispatcher")), terms).measure(figures);
      }
    }
    return figures;
  }

  /** As an administrator does it, from the start of the process to its end. */
  private static void verify(Terms terms, Path data, Figures figures)
      throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java");
    var command =
        List.of(
            "" + java,
            "-Xmx" + HEAP_MEBIBYTES + "m",
            "-cp",
            System.getProperty("java.class.path"),
            com.ptthex.server.Main.class.getName(),
            "admin",
            "audit",
            "verify",
            "--data",
            "" + data);
    var started = System.nanoTime();
    var code = new ProcessBuilder(command).inheritIO().start().waitFor();
    var seconds = (System.nanoTime() - started) / 1e9;
    if (code != 0) {
      throw new IllegalStateException("the audit of the large site does not verify");
    }
    var micros = seconds * 1e6 / terms.scale().rows();
    terms.say(
        "admin audit verify: %,d rows in %.1f s, %.1f µs each, within %d MiB of heap"
            .formatted(terms.scale().rows(), seconds, micros, HEAP_MEBIBYTES));
    figures
        .figure("verify.seconds", seconds)
        .figure("verify.microsPerRow", micros)
        .figure("verify.heapMebibytes", HEAP_MEBIBYTES);
  }
}
