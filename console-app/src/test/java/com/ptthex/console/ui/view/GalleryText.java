package com.ptthex.console.ui.view;

import com.ptthex.console.ui.text.Text;

/** What the made-up screens of the gallery say. */
enum GalleryText implements Text {
  NUMBER,
  LABEL,
  STATE,
  THREADS,
  LAST_USED,
  UNIT,
  DETAIL,
  NO_NUMBERS,
  NO_NUMBERS_HINT,
  REGISTER,
  ASSIGN,
  QUARANTINE,
  CHOOSE_ONE,
  ASSIGNED,
  WHY,
  IMPORTING,
  ACTIONS,
  STATES,
  FIELDS,
  ACTIVE,
  FAILING,
  RESTING,
  SLOW,
  MESSAGES,
  RECEIVED,
  SENT,
  FAILED,
  NOT_THERE_YET
}
