package com.ptthex.shared.attention.alerts;

import static com.ptthex.shared.attention.alerts.AlertsApi.ALERTS_VIEW;

import com.ptthex.shared.contract.EventType;
import java.util.List;

/** What others hear of an alert. */
public final class AlertEvents {
  public static final EventType RAISED = EventType.of("alerts.raised", ALERTS_VIEW);

  /** Its cause came again while it stood, perhaps worse. */
  public static final EventType REPEATED = EventType.of("alerts.repeated", ALERTS_VIEW);

  public static final EventType ACKNOWLEDGED = EventType.of("alerts.acknowledged", ALERTS_VIEW);
  public static final EventType RESOLVED = EventType.of("alerts.resolved", ALERTS_VIEW);
  public static final EventType DISMISSED = EventType.of("alerts.dismissed", ALERTS_VIEW);

  /** Its cause is gone. */
  public static final EventType SETTLED = EventType.of("alerts.settled", ALERTS_VIEW);

  public static final List<EventType> ALL =
      List.of(RAISED, REPEATED, ACKNOWLEDGED, RESOLVED, DISMISSED, SETTLED);

  private AlertEvents() {}
}
