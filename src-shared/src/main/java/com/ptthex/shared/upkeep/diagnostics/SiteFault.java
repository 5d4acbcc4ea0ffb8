package com.ptthex.shared.upkeep.diagnostics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the site finds amiss by itself, where no provider has said why. */
public enum SiteFault {
  /** It works, and takes longer than anybody should wait. */
  SLOW,
  /** The latest calls did not all come to something. */
  OFTEN_FAILING,
  /** What arrives at some numbers is not brought here. */
  NUMBERS_AMISS,
  /** Others write too much at once. */
  TOO_BUSY,
  /** What was written is not sure to be there after a power cut. */
  NOT_WRITTEN,
  /** Whoever tried it never said what came of it. */
  NO_OUTCOME;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<SiteFault> of(String code) {
    return Arrays.stream(values()).filter(fault -> fault.code().equals(code)).findFirst();
  }
}
