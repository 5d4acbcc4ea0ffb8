package com.ptthex.shared.trust.lan;

import static com.ptthex.shared.trust.lan.LanApi.LAN_VIEW;

import com.ptthex.shared.contract.EventType;
import java.util.List;

/** What others hear of desks that join. */
public final class LanEvents {
  public static final EventType CODE_MADE = EventType.of("lan.code-made", LAN_VIEW);
  public static final EventType CODE_WITHDRAWN = EventType.of("lan.code-withdrawn", LAN_VIEW);
  public static final EventType ENROLLED = EventType.of("lan.enrolled", LAN_VIEW);

  public static final List<EventType> ALL = List.of(CODE_MADE, CODE_WITHDRAWN, ENROLLED);

  private LanEvents() {}
}
