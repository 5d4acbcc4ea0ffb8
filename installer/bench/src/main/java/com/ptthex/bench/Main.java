package com.ptthex.bench;

import com.ptthex.bench.large.LargeSite;
import com.ptthex.bench.large.Scale;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line of the benchmarks. */
@Command(
    name = "./run bench",
    description = "Measures the product beside a peer. Without a name it lists what there is.",
    footer = {"", "The last line is JSON: name, figures, peers, ratios, floors. Times are ms."},
    mixinStandardHelpOptions = true)
final class Main implements Callable<Integer> {
  private static final List<Bench> BENCHES =
      List.of(
          new NumbersBench(),
          new StreamBench(),
          new DurableBench(),
          new InboundBench(),
          new KillBench(),
          new GrowthBench(),
          new DataBench(),
          new LargeBench(),
          new FramesBench(),
          new StartBench(),
          new MemoryBench(),
          new LicenceBench(),
          new SignInBench());

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "The benchmark to run.")
  private @Nullable String name;

  @Option(names = "--quick", description = "Ends within a minute; its figures are rougher.")
  private boolean quick;

  @Option(
      names = "--times",
      paramLabel = "N",
      description = "How often, for a bench that counts: kill; minutes: growth.")
  private int times;

  @Option(
      names = "--rows",
      paramLabel = "N",
      description =
          "How many deeds the large site holds, each with its events: data, large. What else grows"
              + " with use has as many, up to a million. Usually 1000000; quick 10000.")
  private int rows;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where large sites are kept. Usually in the user's cache folder.")
  private @Nullable Path data;

  private Main() {}

  public static void main(String... arguments) {
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, arguments));
  }

  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return new CommandLine(new Main()).setOut(out).setErr(err).execute(arguments);
  }

  /** What was measured is no reason to fail: floors are judged by who reads the figures. */
  @Override
  public Integer call() throws Exception {
    var out = spec.commandLine().getOut();
    if (name == null) {
      BENCHES.forEach(bench -> out.printf("%-12s %s%n", bench.name(), bench.purpose()));
      return CommandLine.ExitCode.OK;
    }
    var figures = named(name).run(new Bench.Terms(quick, times(), scale(), place(), out));
    out.println();
    out.println(figures.json());
    return CommandLine.ExitCode.OK;
  }

  private OptionalInt times() {
    return times > 0 ? OptionalInt.of(times) : OptionalInt.empty();
  }

  private Scale scale() {
    if (rows == 0) {
      return quick ? Scale.QUICK : Scale.USUAL;
    }
    try {
      return new Scale(rows);
    } catch (IllegalArgumentException few) {
      throw new ParameterException(spec.commandLine(), String.valueOf(few.getMessage()));
    }
  }

  private Path place() {
    return data != null ? data : LargeSite.usualPlace();
  }

  private Bench named(String wanted) {
    return BENCHES.stream()
        .filter(bench -> bench.name().equals(wanted))
        .findFirst()
        .orElseThrow(() -> new ParameterException(spec.commandLine(), unknown(wanted)));
  }

  private static String unknown(String wanted) {
    return "There is no benchmark \"%s\". There is: %s."
        .formatted(wanted, BENCHES.stream().map(Bench::name).collect(Collectors.joining(", ")));
  }
}
