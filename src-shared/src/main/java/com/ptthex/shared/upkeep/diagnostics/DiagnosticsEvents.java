package com.ptthex.shared.upkeep.diagnostics;

import static com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.DIAGNOSTICS_VIEW;

import com.ptthex.shared.contract.EventType;
import java.util.List;

/** What others hear while the connections of the site are tried. */
public final class DiagnosticsEvents {
  /** Somebody has begun to try all of them. */
  public static final EventType BEGUN = EventType.of("diagnostics.begun", DIAGNOSTICS_VIEW);

  /** Of one of them it is known now. */
  public static final EventType TRIED = EventType.of("diagnostics.tried", DIAGNOSTICS_VIEW);

  public static final List<EventType> ALL = List.of(BEGUN, TRIED);

  private DiagnosticsEvents() {}
}
