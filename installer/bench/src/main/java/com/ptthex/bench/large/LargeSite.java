package com.ptthex.bench.large;

import com.ptthex.server.kernel.store.Unusable;
import com.ptthex.server.launch.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A large site that is kept: built the first time it is asked for, and again only when migrations
 * changed. Whoever would change it works on a copy.
 *
 * @param data the folder to open the site by, in demo mode
 */
public record LargeSite(Path data, Stamp stamp, boolean isNew) {
  private static final String SITE = "site";

  /** Where such sites lie when nobody says otherwise: a cache, which may go at any time. */
  public static Path usualPlace() {
    var home = Path.of(System.getProperty("user.home"));
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var caches =
        system.contains("mac")
            ? home.resolve("Library/Caches")
            : system.contains("win")
                ? fromEnvironment("LOCALAPPDATA").orElse(home.resolve("AppData/Local"))
                : fromEnvironment("XDG_CACHE_HOME").orElse(home.resolve(".cache"));
    return caches.resolve("ptthex-bench");
  }

  private static Optional<Path> fromEnvironment(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(text -> !text.isBlank()).map(Path::of);
  }

  /**
   * @param say told what takes so long
   */
  public static LargeSite in(Path place, Scale scale, Consumer<String> say)
      throws IOException, SQLException, CannotStart, Unusable {
    var folder = place.resolve("large-" + scale.rows());
    var schema = Schema.ofThisVersion();
    var known = Stamp.in(folder).filter(stamp -> stamp.isOf(scale, schema));
    if (known.isPresent()) {
      return new LargeSite(folder.resolve(SITE), known.get(), false);
    }
    say.accept("Building a site of %,d rows in %s; it is kept.".formatted(scale.rows(), folder));
    delete(folder);
    Files.createDirectories(folder);
    var stamp = new LargeSiteBuild(folder.resolve(SITE), scale, schema, say).run();
    // Last: what was cut short has no stamp, and is built anew.
    stamp.writeIn(folder);
    return new LargeSite(folder.resolve(SITE), stamp, true);
  }

  /** A site of one's own, to open and to change. */
  public Path copyTo(Path folder) throws IOException {
    try (var files = Files.walk(data)) {
      for (var file : files.toList()) {
        Files.copy(
            file,
            folder.resolve(data.relativize(file).toString()),
            // With its rights: a site that others could read is not opened.
            StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    return folder;
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
