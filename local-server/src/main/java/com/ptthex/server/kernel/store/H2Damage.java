package com.ptthex.server.kernel.store;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.h2.api.DatabaseEventListener;

/**
 * Hears what an H2 meets while it opens. It opens all the same, without the tables that it could
 * not read, and would let them be made anew and empty.
 */
public final class H2Damage implements DatabaseEventListener {
  static final String SETTING = ";DATABASE_EVENT_LISTENER='" + H2Damage.class.getName() + "'";

  private static final int CORRUPTED = 90_030;
  private static final Set<H2File> DAMAGED = ConcurrentHashMap.newKeySet();

  private volatile Database opening = new Database("", "", "");
  private volatile boolean open;

  /** H2 makes one for each database that it opens. */
  public H2Damage() {}

  /** A file may be another one by now, such as a backup that was put back. */
  static void forget(Database database) {
    database.inFile().ifPresent(DAMAGED::remove);
  }

  /** Since it was last forgotten. */
  static boolean wasMetIn(Database database) {
    return database.inFile().filter(DAMAGED::contains).isPresent();
  }

  /** Whether it did not open at all for that reason. */
  static boolean caused(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .limit(10)
        .anyMatch(cause -> cause instanceof SQLException it && it.getErrorCode() == CORRUPTED);
  }

  @Override
  public void init(String url) {
    opening = new Database(url, "", "");
  }

  @Override
  public void opened() {
    open = true;
  }

  /** Later it is also told of statements that people got wrong. */
  @Override
  public void exceptionThrown(SQLException failure, String sql) {
    if (!open) {
      opening.inFile().ifPresent(DAMAGED::add);
    }
  }
}
