package com.ptthex.server.kernel.store;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the site's data lies. */
public record Database(String url, String user, String password) {
  private static final Pattern H2 = Pattern.compile("jdbc:h2:(?!mem:)(?:[a-z]+:)*([^;]+)(?:;.*)?");

  /** One file below the data folder, for this process alone. */
  public static Database file(Path store) {
    // With its usual way to a file, whoever is interrupted while reading closes the file for all.
    return h2("async:", store);
  }

  /**
   * The same file, for a command that reads all of it on threads that nobody interrupts: what
   * memory does not hold is read several times as fast.
   */
  public static Database fileOfNoServer(Path store) {
    return h2("", store);
  }

  private static Database h2(String wayToTheFile, Path store) {
    // H2 closes itself at exit otherwise, before the last deeds have answered; and its own trace
    // file would hold the values that statements failed with.
    var url =
        "jdbc:h2:"
            + MarkedFiles.prefix()
            + wayToTheFile
            + store.toAbsolutePath()
            + ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=5000;TRACE_LEVEL_FILE=0"
            // Statements are kept by us, and no two deeds ask for the same of an unchanged table.
            + ";QUERY_CACHE_SIZE=0;OPTIMIZE_REUSE_RESULTS=0"
            + H2Damage.SETTING;
    return new Database(url, "sa", "");
  }

  /** The file that holds it, when it is one of this machine. */
  public Optional<H2File> inFile() {
    var found = H2.matcher(url);
    return found.matches() ? Optional.of(H2File.of(Path.of(found.group(1)))) : Optional.empty();
  }

  @Override
  public String toString() {
    return Dialect.of(url).getClass().getSimpleName();
  }
}
