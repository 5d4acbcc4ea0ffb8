package com.ptthex.server.kernel;

import com.ptthex.server.kernel.store.Store;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Whether the data is a demo or a real site, said once and for ever. Demo mode asks for no licence,
 * so it must never open the data of a real site.
 */
public final class Site {
  private Site() {}

  /** Whether the data may be opened like this; new data is marked by it. */
  public static boolean claim(Store store, boolean demo, Clock clock) {
    var claimed =
        store.writing(
            db -> {
              var sites = new SiteStore(db);
              var known = sites.demo();
              if (known.isEmpty()) {
                sites.insert(demo, clock.instant().truncatedTo(ChronoUnit.MICROS));
              }
              return known.orElse(demo) == demo;
            });
    store.sync();
    return claimed;
  }

  /** As it was marked once and for ever. */
  public static boolean isDemo(Handle db) {
    return new SiteStore(db).demo().orElse(false);
  }

  /** The one that was given to it when it was made. */
  public static UUID id(Handle db) {
    return new SiteStore(db).id();
  }
}
