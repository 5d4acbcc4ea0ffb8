package com.ptthex.shared.messaging.setup;

import java.util.Locale;

/** What a step looks at. */
public enum SetupCheck {
  /** The site knows how to reach its provider, and was let in. */
  CONNECTED,
  /** The account is open. */
  ACCOUNT,
  /** What the site needs to do there is permitted. */
  RIGHTS,
  BALANCE,
  FRONT_DESK,
  SITTER_NUMBERS,
  POOL_NUMBERS,
  ARRIVAL,
  /** There is a number of whichever kind. */
  ANY_NUMBER;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
