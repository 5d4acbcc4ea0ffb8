package com.ptthex.server.trust.organisation;

import com.ptthex.server.kernel.Remembered;
import com.ptthex.server.kernel.Scope;
import com.ptthex.shared.value.UnitId;
import org.jdbi.v3.core.Handle;

/** What lies below what, as of a version of authority; for what every call asks. */
public final class RememberedUnitReader {
  private final Remembered<UnitId, Scope> below = new Remembered<>();
  private final Remembered<UnitId, Scope> above = new Remembered<>();

  /** A unit and all below it. */
  public Scope below(Handle db, long version, UnitId unit) {
    return below.of(version, unit, () -> new UnitReader(db).below(unit));
  }

  /** A unit and all above it. */
  public Scope above(Handle db, long version, UnitId unit) {
    return above.of(version, unit, () -> new UnitReader(db).above(unit));
  }
}
