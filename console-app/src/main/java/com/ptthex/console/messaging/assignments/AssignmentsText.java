package com.ptthex.console.messaging.assignments;

import com.ptthex.console.ui.text.Text;

/** What is said about windows in which somebody is looked after. */
public enum AssignmentsText implements Text {
  ASSIGNMENTS,
  SO_MANY_WINDOWS,
  NO_WINDOWS,
  NO_WINDOWS_HINT,
  THE_CHOSEN_WINDOW,
  SITTER,
  CLIENT,
  FROM,
  UNTIL,
  STATE,
  UNIT,

  PLANNED,
  LIVE,
  OVER,
  CANCELLED,

  LOOKS_AFTER,
  FACTS,
  ENTERED,
  WAS_CANCELLED,
  AT,
  BY,
  REASON,

  ENTER,
  ENTER_HINT,
  NOW_ENTERED,
  NEEDS_PEOPLE,

  CANCEL,
  REASON_HINT,
  NOW_CANCELLED,
  CHOOSE_ONE,
  ONE_AT_A_TIME,
  IS_OVER,
  IS_CANCELLED
}
