package com.ptthex.shared.messaging.assignments;

import static com.ptthex.shared.messaging.assignments.AssignmentsApi.ASSIGNMENTS_VIEW;

import com.ptthex.shared.contract.EventType;
import java.util.List;

/** What others hear of windows. That one begins or ends, everybody's clock says. */
public final class AssignmentsEvents {
  public static final EventType CREATED = EventType.of("assignments.created", ASSIGNMENTS_VIEW);

  public static final EventType CANCELLED = EventType.of("assignments.cancelled", ASSIGNMENTS_VIEW);

  public static final List<EventType> ALL = List.of(CREATED, CANCELLED);

  private AssignmentsEvents() {}
}
