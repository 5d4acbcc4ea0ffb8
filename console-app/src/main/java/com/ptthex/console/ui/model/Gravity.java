package com.ptthex.console.ui.model;

/** How much a deed takes away, and so how it looks and how often it asks. */
public enum Gravity {
  PLAIN,
  /** Red, and away from Cancel. */
  DESTRUCTIVE,
  /** Like that, and confirmed once more by typing its name. */
  GRAVE
}
