package com.ptthex.shared.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules over the text of a module's own files, for what class files no longer show. */
final class Sources {
  private static final int MOST_LINES = 300;
  private static final Pattern CATCH =
      Pattern.compile("\\bcatch \\((?:final )?([\\w.| ]+) \\w+\\)");
  private static final Set<String> BROAD =
      Set.of("Exception", "RuntimeException", "Throwable", "Error");

  private final Path module;

  Sources(Path module) {
    this.module = module;
  }

  List<Path> files() {
    return Stream.of("src/main/java", "src/test/java")
        .map(module::resolve)
        .filter(Files::isDirectory)
        .flatMap(Sources::javaBelow)
        .sorted()
        .toList();
  }

  private static Stream<Path> javaBelow(Path folder) {
    try (var below = Files.walk(folder)) {
      return below.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  List<String> tooLong() {
    return files().stream()
        .filter(file -> linesOf(file).size() > MOST_LINES)
        .map(file -> named(file) + " has " + linesOf(file).size() + " lines")
        .toList();
  }

  /** A broad catch says why in a comment: on its own line, or on the one before or after. */
  List<String> unexplainedBroadCatches() {
    var found = new ArrayList<String>();
    for (var file : files()) {
      var lines = linesOf(file);
      for (var at = 0; at < lines.size(); at++) {
        if (catchesBroadly(lines.get(at)) && !explained(lines, at)) {
          found.add(named(file) + ":" + (at + 1) + " " + lines.get(at).strip());
        }
      }
    }
    return found;
  }

  private static boolean catchesBroadly(String line) {
    var caught = CATCH.matcher(line);
    return caught.find()
        && Arrays.stream(caught.group(1).split("\\|", -1))
            .map(String::strip)
            .anyMatch(BROAD::contains);
  }

  private static boolean explained(List<String> lines, int at) {
    return lines.get(at).contains("// ")
        || (at > 0 && lines.get(at - 1).strip().startsWith("// "))
        || (at + 1 < lines.size() && lines.get(at + 1).strip().startsWith("// "));
  }

  private static List<String> linesOf(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private String named(Path file) {
    return module.relativize(file).toString();
  }
}
