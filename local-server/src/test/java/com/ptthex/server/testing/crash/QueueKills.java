package com.ptthex.server.testing.crash;

import com.ptthex.server.kernel.store.Database;
import com.ptthex.server.testing.ServerProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Kills a process whose workers write letters into a file, one for each intent, and starts it again
 * on what is left. A letter is outside: no transaction takes it back.
 */
public final class QueueKills {
  private static final int MOST_LINES_BETWEEN = 120;

  private final Path folder;
  private final Database database;
  private final Path letters;
  private final Set<String> acknowledged = new HashSet<>();
  private int lookedAt;

  private QueueKills(Path folder, Database database) {
    this.folder = folder;
    this.database = database;
    this.letters = folder.resolve("letters");
  }

  /**
   * @param folder an empty one
   * @param seed how many lines the process says between two kills
   */
  public static Findings run(Path folder, long seed, int times) throws Exception {
    Files.createDirectories(folder);
    return run(folder, Database.file(folder.resolve("site")), seed, times);
  }

  /** The same on any database that nobody else uses. */
  public static Findings run(Path folder, Database database, long seed, int times)
      throws Exception {
    return new QueueKills(folder, database).run(seed, times);
  }

  private Findings run(long seed, int times) throws Exception {
    var random = new SplittableRandom(seed);
    for (var count = 0; count < times; count++) {
      try (var writer = started("write")) {
        var lines = 1 + random.nextInt(MOST_LINES_BETWEEN);
        for (var said = 0; said < lines; said++) {
          hear(writer.line());
        }
        writer.kill().out().forEach(this::hear);
      }
    }
    var done = drained();
    var written = Files.readAllLines(letters);
    var faults = new ArrayList<>(Findings.faultsOf(acknowledged, written));
    if (done != new HashSet<>(written).size()) {
      faults.add(done + " are done, of " + written.size() + " that were written");
    }
    return new Findings(times, acknowledged.size(), lookedAt, faults);
  }

  /** Lets the queue come to its end; says how many intents are done. */
  private int drained() throws Exception {
    try (var last = started("drain")) {
      for (var line = last.line(); ; line = last.line()) {
        if (line.startsWith(LetterWriter.DRAINED)) {
          return Integer.parseInt(line.substring(LetterWriter.DRAINED.length()));
        }
        hear(line);
      }
    }
  }

  /** A line that the kill cut short says nothing. */
  private void hear(String line) {
    if (line.startsWith(LetterWriter.KEPT) && line.length() == LetterWriter.KEPT.length() + 36) {
      acknowledged.add(line.substring(LetterWriter.KEPT.length()));
    } else if (line.startsWith(LetterWriter.LOOKED)) {
      lookedAt++;
    }
  }

  private ServerProcess started(String mode) {
    var arguments =
        List.of(mode, letters.toString(), database.url(), database.user(), database.password());
    return ServerProcess.of(folder, LetterWriter.class, arguments.toArray(String[]::new));
  }
}
