package com.ptthex.shared.trust.duty;

import static com.ptthex.shared.trust.access.AccessApi.ACCESS_VIEW;

import com.ptthex.shared.contract.EventType;
import java.util.List;

/** What others hear of who must have a second factor. */
public final class FactorDutyEvents {
  public static final EventType REQUIRED = EventType.of("duty.required", ACCESS_VIEW);
  public static final EventType RELEASED = EventType.of("duty.released", ACCESS_VIEW);

  public static final List<EventType> ALL = List.of(REQUIRED, RELEASED);

  private FactorDutyEvents() {}
}
