package com.ptthex.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A process with a window that nobody sees, and how long after its start it said each word. */
record StartedProcess(Map<String, Long> nanos) {
  private static final long PATIENCE_SECONDS = 60;
  private static final String CONSOLE = File.separator + "console-app.jar";

  /** What {@code ./run} starts a console with, for a process that is one. */
  static List<String> consoleOptions() {
    return Stream.of(System.getProperty("ptthex.console.options", "").split(" ", -1))
        .filter(option -> !option.isEmpty())
        .toList();
  }

  /** Looks at a process before it is told to end. */
  interface Look {
    void at(Process process) throws IOException, InterruptedException;
  }

  static StartedProcess run(
      Class<?> program, List<String> options, Set<String> words, String... arguments)
      throws IOException, InterruptedException {
    return run(program, options, words, _ -> {}, arguments);
  }

  /**
   * @param options for java, beside what every process here is started with
   * @param words what it must have said before it is looked at
   */
  static StartedProcess run(
      Class<?> program, List<String> options, Set<String> words, Look look, String... arguments)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command(program, options, arguments));
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    var begun = System.nanoTime();
    var process = builder.start();
    try (var said = process.inputReader()) {
      var nanos = heard(said, words, begun);
      look.at(process);
      process.getOutputStream().close();
      while (said.readLine() != null) {
        // Whatever else it says, its end is waited for.
        Thread.onSpinWait();
      }
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException(program.getSimpleName() + " did not end");
      }
      return new StartedProcess(nanos);
    } finally {
      process.destroyForcibly();
    }
  }

  private static Map<String, Long> heard(BufferedReader said, Set<String> words, long begun)
      throws IOException {
    var nanos = new HashMap<String, Long>();
    while (!nanos.keySet().containsAll(words)) {
      var line = said.readLine();
      if (line == null) {
        throw new IOException("ended before it showed a window");
      }
      nanos.putIfAbsent(line, System.nanoTime() - begun);
    }
    return nanos;
  }

  private static List<String> command(Class<?> program, List<String> options, String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-p",
            System.getProperty("jdk.module.path"),
            "--add-modules",
            "javafx.controls",
            "--enable-native-access=ALL-UNNAMED,javafx.graphics",
            "-Djava.awt.headless=true",
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "-XX:+ExitOnOutOfMemoryError"));
    command.addAll(options);
    command.addAll(List.of("-cp", jars(), program.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  /**
   * As a package and {@code ./run} have it: what the JVM learns it keeps for classes in jars alone,
   * and what a console looks for it finds in its own jar, the first.
   */
  private static String jars() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .map(place -> Files.isDirectory(place) ? jarBeside(place) : place)
        .map(Path::toString)
        .sorted(Comparator.comparing(place -> !place.endsWith(CONSOLE)))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Path jarBeside(Path classes) {
    try (var built = Files.list(classes.resolveSibling("."))) {
      return built.filter(file -> file.toString().endsWith(".jar")).findFirst().orElse(classes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  long nanosTo(String word) {
    return nanos.getOrDefault(word, 0L);
  }
}
