package com.ptthex.server.admin;

import com.ptthex.server.launch.CannotStart;
import java.io.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the key of an authority is sealed with. Never an argument: all users see those. */
final class Passphrase {
  private static final int SHORTEST = 12;

  @Option(
      names = "--passphrase-file",
      paramLabel = "FILE",
      description =
          "A file whose first line is the authority's passphrase. Without it, it is asked for.")
  private @Nullable Path file;

  char[] read() throws CannotStart {
    var read = file != null ? of(file) : asked();
    if (read.length < SHORTEST) {
      throw new CannotStart(
          "the passphrase is shorter than " + SHORTEST + " characters.", "Choose a longer one.");
    }
    return read;
  }

  private static char[] of(Path file) throws CannotStart {
    try (var lines = Files.lines(file)) {
      return lines.findFirst().orElse("").toCharArray();
    } catch (IOException | UncheckedIOException _) {
      throw new CannotStart(file + " cannot be read.", "Name the file with --passphrase-file.");
    }
  }

  private static char[] asked() throws CannotStart {
    return Optional.ofNullable(System.console())
        .filter(Console::isTerminal)
        .map(terminal -> terminal.readPassword("Passphrase of the authority: "))
        .orElseThrow(
            () ->
                new CannotStart(
                    "there is nobody to ask for the passphrase.",
                    "Name a file with --passphrase-file."));
  }
}
