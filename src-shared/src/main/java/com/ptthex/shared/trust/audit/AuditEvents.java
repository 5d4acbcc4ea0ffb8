package com.ptthex.shared.trust.audit;

import static com.ptthex.shared.trust.audit.AuditApi.AUDIT_VIEW;

import com.ptthex.shared.contract.EventType;
import java.util.List;

/** What others hear of the audit. */
public final class AuditEvents {
  public static final EventType PURGED = EventType.of("audit.purged", AUDIT_VIEW);

  public static final List<EventType> ALL = List.of(PURGED);

  private AuditEvents() {}
}
