package com.ptthex.shared.trust.access;

import static com.ptthex.shared.trust.access.PermissionsApi.PERMISSIONS_VIEW;

import com.ptthex.shared.contract.EventType;
import java.util.List;

/** What others hear of a site's own rules. */
public final class PermissionEvents {
  public static final EventType RULE_ADDED = EventType.of("access.rule-added", PERMISSIONS_VIEW);
  public static final EventType RULE_ENDED = EventType.of("access.rule-ended", PERMISSIONS_VIEW);

  public static final List<EventType> ALL = List.of(RULE_ADDED, RULE_ENDED);

  private PermissionEvents() {}
}
