package com.ptthex.shared.trust.audit;

/** What others hear of the audit. */
public final class AuditEvents {
  public static final String PURGED = "audit.purged";

  private AuditEvents() {}
}
