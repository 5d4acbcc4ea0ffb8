package com.ptthex.server.trust.organisation;

import com.ptthex.server.kernel.AuthorityStore;
import com.ptthex.server.kernel.Remembered;
import com.ptthex.server.kernel.Scope;
import com.ptthex.shared.value.UnitId;
import org.jdbi.v3.core.Handle;

/** What lies below what, as of a version of authority; for what every call asks. */
public final class RememberedUnitReader {
  private enum Everything {
    OF_THE_SITE
  }

  private final Remembered<Everything, Scope> everything = new Remembered<>();
  private final Remembered<UnitId, Scope> below = new Remembered<>();
  private final Remembered<UnitId, Scope> above = new Remembered<>();

  /** All that there are. */
  public Scope everything(Handle db) {
    return everything.of(
        AuthorityStore.version(db), Everything.OF_THE_SITE, () -> new UnitReader(db).all());
  }

  /** A unit and all below it. */
  public Scope below(Handle db, long version, UnitId unit) {
    return below.of(version, unit, () -> new UnitReader(db).below(unit));
  }

  /** A unit and all above it. */
  public Scope above(Handle db, long version, UnitId unit) {
    return above.of(version, unit, () -> new UnitReader(db).above(unit));
  }
}
