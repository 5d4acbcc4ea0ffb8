package com.ptthex.console.messaging.assignments;

import com.ptthex.console.ui.view.Severity;
import com.ptthex.shared.messaging.assignments.WindowState;

/** The words for where a window stands. */
final class WindowWords {
  private WindowWords() {}

  static AssignmentsText of(WindowState state) {
    return switch (state) {
      case PLANNED -> AssignmentsText.PLANNED;
      case LIVE -> AssignmentsText.LIVE;
      case OVER -> AssignmentsText.OVER;
      case CANCELLED -> AssignmentsText.CANCELLED;
    };
  }

  /** In one that is cancelled nobody looks after the client. */
  static Severity severity(WindowState state) {
    return switch (state) {
      case PLANNED, LIVE, OVER -> Severity.NORMAL;
      case CANCELLED -> Severity.NOTICE;
    };
  }
}
