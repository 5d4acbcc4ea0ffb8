package com.ptthex.server.admin;

import com.ptthex.shared.contract.Decision;
import com.ptthex.shared.messaging.inbox.MessageText;
import com.ptthex.shared.messaging.screening.DetailKind;
import com.ptthex.shared.messaging.screening.Screening;
import com.ptthex.shared.messaging.screening.Screening.Screened;
import com.ptthex.shared.messaging.screening.ScreeningApi.Found;
import com.ptthex.shared.wire.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./run admin screening}. */
@Command(
    name = "screening",
    description = "Looks for contact details as a site does that has chosen nothing.",
    mixinStandardHelpOptions = true)
final class ScreeningCommand {
  private static final Screening USUAL = Screening.usual();

  @Spec private CommandSpec spec = CommandSpec.create();

  /**
   * @param id whatever its writer knows the line by
   */
  private record Line(Object id, String text) {}

  private record Checked(Object id, boolean flagged, List<DetailKind> kinds, int score) {
    Checked {
      kinds = List.copyOf(kinds);
    }

    static Checked of(Object id, List<Found> found) {
      return new Checked(
          id, !found.isEmpty(), found.stream().map(Found::kind).toList(), Screening.score(found));
    }
  }

  @Command(
      name = "check",
      description = {
        "Reads lines of JSON with an id and a text, and prints for each its id, whether it is"
            + " flagged, the kinds of what was found, and a score up to 100; never what was"
            + " written.",
        "Ends with 0 when all lines could be read, with 1 when some could not, and with 2 when the"
            + " file could not."
      },
      mixinStandardHelpOptions = true)
  int check(@Parameters(paramLabel = "FILE.jsonl", description = "The file.") Path file) {
    var unread = 0;
    var number = 0;
    try (var lines = Files.lines(file)) {
      for (var written : (Iterable<String>) lines::iterator) {
        number++;
        var checked = written.isBlank() ? Optional.<Checked>empty() : checked(written);
        if (checked.isPresent()) {
          say(new String(Wire.write(checked.get()), StandardCharsets.UTF_8));
        } else if (!written.isBlank()) {
          unread++;
          complain("Line " + number + " is no object with an id and a text.");
        }
      }
    } catch (IOException | UncheckedIOException _) {
      complain("Nothing more was checked: " + file + " could not be read.");
      return ExitCode.USAGE;
    }
    return unread == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private static Optional<Checked> checked(String written) {
    try {
      var line = Wire.read(written.getBytes(StandardCharsets.UTF_8), Line.class);
      return Optional.of(Checked.of(line.id(), found(line.text())));
    } catch (RuntimeException _) {
      // Whatever the line is: it cannot be read, and the next one may be.
      return Optional.empty();
    }
  }

  private static List<Found> found(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    return switch (USUAL.screen(new MessageText(text), _ -> false)) {
      case Decision.Chosen<Screened>(var screened, var _) -> screened.found();
      case Decision.Declined<Screened> _ -> List.of();
    };
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
  }

  private void complain(String sentence) {
    spec.commandLine().getErr().println(sentence);
  }
}
