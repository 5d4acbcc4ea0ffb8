package com.ptthex.shared.messaging.setup;

import java.util.Locale;

/** In the order in which they are taken. */
public enum SetupStep {
  CONNECT(Need.REQUIRED),
  CONNECTIVITY(Need.REQUIRED),
  FRONT_DESK(Need.REQUIRED),
  SITTER_NUMBERS(Need.OPTIONAL),
  POOL_NUMBERS(Need.OPTIONAL),
  /** What clients write finds its way here. */
  ARRIVAL(Need.REQUIRED),
  /** All of it together; finishing takes this step. */
  READINESS(Need.REQUIRED);

  public enum Need {
    REQUIRED,
    /** It is well to have, and may be left out. */
    OPTIONAL
  }

  private final Need need;

  SetupStep(Need need) {
    this.need = need;
  }

  public Need need() {
    return need;
  }

  public boolean isRequired() {
    return need == Need.REQUIRED;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
