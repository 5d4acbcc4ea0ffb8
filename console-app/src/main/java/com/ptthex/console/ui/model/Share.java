package com.ptthex.console.ui.model;

import java.util.Optional;

/**
 * How much of a room's width its list has beside the detail.
 *
 * @param ofTheList a part of one; at the ends either side would be too narrow to be of use
 */
public record Share(double ofTheList) {
  public static final Share USUAL = new Share(0.68);

  private static final double LEAST = 0.25;
  private static final double MOST = 0.85;

  public Share {
    if (!(ofTheList >= LEAST && ofTheList <= MOST)) {
      throw new IllegalArgumentException("one side has no room");
    }
  }

  /** As near to it as makes sense. */
  public static Share near(double wanted) {
    return new Share(Math.clamp(wanted, LEAST, MOST));
  }

  /** Nothing when one of the sides would have no room. */
  public static Optional<Share> of(double written) {
    return written >= LEAST && written <= MOST ? Optional.of(new Share(written)) : Optional.empty();
  }
}
