package com.ptthex.console.ui.view;

/** The spacing grid. The stylesheet knows the lengths, so that they grow with the scale. */
public enum Gap {
  NONE,
  /** Between a mark and its word. */
  HAIR,
  /** Within one thing. */
  SMALL,
  /** Between things that belong together. */
  MEDIUM,
  /** Between groups. */
  LARGE,
  /** Between parts of a screen. */
  WIDE
}
