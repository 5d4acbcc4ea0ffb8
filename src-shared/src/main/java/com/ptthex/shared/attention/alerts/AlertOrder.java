package com.ptthex.shared.attention.alerts;

/** In which order a list of alerts comes; in each the latest raised come first among the others. */
public enum AlertOrder {
  LATEST_FIRST,
  /** For whoever looks at what stands, which is little: all that ended is sorted as well. */
  WORST_FIRST
}
