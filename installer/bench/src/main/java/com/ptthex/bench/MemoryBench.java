package com.ptthex.bench;

import com.ptthex.bench.screen.BareWindow;
import com.ptthex.bench.screen.UsedConsole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * How much memory the console keeps, with the server in it, on a demo site: signed in, the
 * inventory opened and scrolled, and left alone for a while. Beside it a window with one word.
 */
final class MemoryBench implements Bench {
  private static final String SHOWN = "shown";
  private static final double FLOOR_MEBIBYTES = 512;

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public String purpose() {
    return "resident memory of console and server on a demo site, beside a bare window";
  }

  @Override
  public Figures run(Terms terms) throws Exception {
    var figures = new Figures(name());
    var options = StartedProcess.consoleOptions();
    try (var scratch = Scratch.make()) {
      terms.say(
          "%s. Drawn in memory by the processors alone. Options of the console: %s."
              .formatted(Machine.told(), String.join(" ", options)));
      var rest = terms.quick() ? Duration.ofSeconds(15) : Duration.ofSeconds(30);
      var rounds = terms.quick() ? 1 : 3;
      var used = new double[rounds];
      var bare = new double[rounds];
      for (var round = 0; round < rounds; round++) {
        bare[round] = left(BareWindow.class, SHOWN, List.of(), scratch.folder(), rest);
        used[round] = left(UsedConsole.class, UsedConsole.USED, options, scratch.folder(), rest);
      }
      tell(used, bare, terms, figures);
    }
    return figures.floor("resident", FLOOR_MEBIBYTES);
  }

  private static void tell(double[] used, double[] bare, Terms terms, Figures figures) {
    var own = Figures.median(used);
    var peer = Figures.median(bare);
    terms.say(
        "resident memory, MiB: console %.0f (of each round:%s), bare window %.0f (%.2f x)"
            .formatted(own, each(used), peer, own / peer));
    terms.say("floor 512 MiB, aim 400 MiB.");
    figures.figure("resident", own).peer("bare", peer).ratio("consoleToBare", own / peer);
  }

  private static String each(double[] values) {
    var told = new StringBuilder();
    DoubleStream.of(values).forEach(value -> told.append(" %.0f".formatted(value)));
    return told.toString();
  }

  /** What it still keeps when it has been left alone for as long. */
  private static double left(
      Class<?> program, String word, List<String> options, Path home, Duration rest)
      throws IOException, InterruptedException {
    var seen = new double[1];
    // What the person who starts the bench has set for their own console is not touched.
    var all = Stream.concat(options.stream(), Stream.of("-Duser.home=" + home)).toList();
    StartedProcess.run(
        program,
        all,
        Set.of(word),
        process -> {
          TimeUnit.SECONDS.sleep(rest.toSeconds());
          seen[0] = ResidentMemory.mebibytes(process.pid());
        });
    return seen[0];
  }
}
