package com.ptthex.shared.attention.alerts;

import com.ptthex.shared.attention.alerts.AlertsApi.Raise;

/** How it stands with what an alert is about, at the moment of looking. */
public sealed interface CauseNow {

  /**
   * @param alert what there is to be said of it; about the unit when not only the one who was
   *     looked at is concerned
   */
  record Holds(Raise alert) implements CauseNow {}

  record Gone(Relief by) implements CauseNow {}

  /** Nobody here keeps anything by which it could be told. */
  record Untold() implements CauseNow {}
}
