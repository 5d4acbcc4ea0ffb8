package com.ptthex.server.kernel.store;

import java.nio.file.Path;

/** Where the site's data lies. */
public record Database(String url, String user, String password) {

  /** One file below the data folder, for this process alone. */
  public static Database file(Path store) {
    // H2 closes itself at exit otherwise, before the last deeds have answered; its own trace file
    // would hold the values that statements failed with; and with its usual way to a file, whoever
    // is interrupted while reading closes the file for all.
    var url =
        "jdbc:h2:async:"
            + store.toAbsolutePath()
            + ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=5000;QUERY_CACHE_SIZE=64;TRACE_LEVEL_FILE=0";
    return new Database(url, "sa", "");
  }

  @Override
  public String toString() {
    return Dialect.of(url).getClass().getSimpleName();
  }
}
