package com.ptthex.bench;

import com.ptthex.bench.screen.BareWindow;
import com.ptthex.bench.screen.WatchedConsole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * How long a person waits for the console: from the start of its process, as {@code ./run} starts
 * it on a site they have been at before, until they can type who they are, and until the server is
 * there to let them in. Beside it a window with one word. Both once as they are, and once with what
 * the JVM had learnt in a run before (its AOT cache).
 */
final class StartBench implements Bench {
  private static final String SHOWN = "shown";
  private static final String USABLE = "usable";
  private static final String ANSWERED = "answered";

  @Override
  public String name() {
    return "start";
  }

  @Override
  public String purpose() {
    return "process start to window, to the sign-in form and to the server's answer, with and"
        + " without AOT cache, beside a bare window";
  }

  @Override
  public Figures run(Terms terms) throws Exception {
    var figures = new Figures(name());
    try (var scratch = Scratch.make()) {
      terms.say("%s. Drawn in memory by the processors alone.".formatted(Machine.told()));
      var starts = new Starts(scratch.folder(), terms.quick() ? 1 : 9);
      new LicensedSite().leaveAt(starts.site());
      // The first start learns how the site stands; those that are timed know it.
      starts.console(List.of());
      measure(starts, "plain", terms, figures);
      starts.train();
      measure(starts, "aot", terms, figures);
    }
    return figures.floor("aot.usableToBare", 2.5);
  }

  private static void measure(Starts starts, String how, Terms terms, Figures figures)
      throws IOException, InterruptedException {
    var cached = how.equals("aot");
    var bare = LongStream.builder();
    var shown = LongStream.builder();
    var usable = LongStream.builder();
    var answered = LongStream.builder();
    // In turns, so that whatever else the machine does falls upon both.
    for (var round = 0; round < starts.rounds(); round++) {
      bare.add(starts.bare(cached ? List.of(starts.cache("bare")) : List.of()).nanosTo(SHOWN));
      var console = starts.console(cached ? List.of(starts.cache("console")) : List.of());
      shown.add(console.nanosTo(SHOWN));
      usable.add(console.nanosTo(USABLE));
      answered.add(console.nanosTo(ANSWERED));
    }
    var window = Percentiles.of(shown.build()).millis(50);
    var work = Percentiles.of(usable.build()).millis(50);
    var server = Percentiles.of(answered.build()).millis(50);
    var peer = Percentiles.of(bare.build()).millis(50);
    terms.say(
        "%-6s bare window %.0f ms; console: window %.0f ms, form %.0f ms (%.2f x), server %.0f ms"
            .formatted(how, peer, window, work, work / peer, server));
    figures
        .figure(how + ".shown", window)
        .figure(how + ".usable", work)
        .figure(how + ".answered", server)
        .peer(how + ".bare", peer)
        .ratio(how + ".shownToBare", window / peer)
        .ratio(how + ".usableToBare", work / peer)
        .ratio(how + ".answeredToBare", server / peer);
  }

  /**
   * @param folder of the site, of the habits of its person, and of what the JVM learns
   */
  private record Starts(Path folder, int rounds) {

    Path site() {
      return folder.resolve("site");
    }

    StartedProcess bare(List<String> options) throws IOException, InterruptedException {
      return StartedProcess.run(BareWindow.class, options, Set.of(SHOWN));
    }

    StartedProcess console(List<String> options) throws IOException, InterruptedException {
      return StartedProcess.run(
          WatchedConsole.class,
          withHome(
              Stream.concat(StartedProcess.consoleOptions().stream(), options.stream()).toList()),
          Set.of(SHOWN, USABLE, ANSWERED),
          "--data",
          site().toString(),
          "--port",
          "0");
    }

    /** What the person who starts the bench has set for their own console is not touched. */
    private List<String> withHome(List<String> options) {
      return Stream.concat(options.stream(), Stream.of("-Duser.home=" + folder)).toList();
    }

    void train() throws IOException, InterruptedException {
      bare(List.of("-XX:AOTCacheOutput=" + file("bare")));
      console(List.of("-XX:AOTCacheOutput=" + file("console")));
    }

    String cache(String of) {
      return "-XX:AOTCache=" + file(of);
    }

    private Path file(String of) {
      return folder.resolve(of + ".aot");
    }
  }
}
