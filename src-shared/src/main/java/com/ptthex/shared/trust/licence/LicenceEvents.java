package com.ptthex.shared.trust.licence;

import static com.ptthex.shared.trust.licence.LicenceApi.LICENCE_VIEW;

import com.ptthex.shared.contract.EventType;
import java.util.List;

/** What others hear of the licence. */
public final class LicenceEvents {
  public static final EventType ACCEPTED = EventType.of("licence.accepted", LICENCE_VIEW);
  public static final EventType ROLLED_BACK = EventType.of("licence.rolled-back", LICENCE_VIEW);
  public static final EventType NARROWED = EventType.of("licence.narrowed", LICENCE_VIEW);

  /** It is known of more certificates that they no longer count. */
  public static final EventType REVOKED = EventType.of("licence.revoked", LICENCE_VIEW);

  public static final EventType TIME_SET = EventType.of("licence.time-set", LICENCE_VIEW);

  public static final List<EventType> ALL =
      List.of(ACCEPTED, ROLLED_BACK, NARROWED, REVOKED, TIME_SET);

  private LicenceEvents() {}
}
