package com.ptthex.shared.messaging.assignments;

/** Where a window stands, by the clock and by nothing that anybody does, unless it is cancelled. */
public enum WindowState {
  PLANNED,
  LIVE,
  OVER,
  CANCELLED
}
