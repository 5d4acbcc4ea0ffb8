package com.ptthex.shared.attention.alerts;

/** How bad it is, whether or not somebody has it in hand. */
public enum Severity {
  INFO,
  WARNING,
  CRITICAL
}
