package com.ptthex.shared.contract;

/** What the audit keeps of successful calls. Refusals are always kept, repeated ones counted. */
public enum Audit {
  EACH,
  /** One row for a batch, such as telemetry. */
  DIGEST,
  NONE
}
