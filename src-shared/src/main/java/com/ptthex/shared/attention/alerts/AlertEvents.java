package com.ptthex.shared.attention.alerts;

/** What others hear of an alert. */
public final class AlertEvents {
  public static final String RAISED = "alerts.raised";

  /** Its cause came again while it stood, perhaps worse. */
  public static final String REPEATED = "alerts.repeated";

  public static final String ACKNOWLEDGED = "alerts.acknowledged";
  public static final String RESOLVED = "alerts.resolved";
  public static final String DISMISSED = "alerts.dismissed";

  /** Its cause is gone. */
  public static final String SETTLED = "alerts.settled";

  private AlertEvents() {}
}
