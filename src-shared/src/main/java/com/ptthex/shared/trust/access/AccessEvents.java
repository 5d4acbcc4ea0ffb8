package com.ptthex.shared.trust.access;

import static com.ptthex.shared.trust.access.AccessApi.ACCESS_VIEW;
import static com.ptthex.shared.trust.licence.LicenceApi.LICENCE_VIEW;

import com.ptthex.shared.contract.EventType;
import java.util.List;

/** What others hear of sign-ins. */
public final class AccessEvents {
  public static final EventType SIGNED_IN = EventType.of("access.signed-in", ACCESS_VIEW);
  public static final EventType SIGNED_OUT = EventType.of("access.signed-out", ACCESS_VIEW);
  public static final EventType OWNER_MADE = EventType.of("access.owner-made", ACCESS_VIEW);

  /** Told to everybody who is in: whoever did not ask the authority for it must learn of it. */
  public static final EventType OWNER_RECOVERED =
      EventType.of("access.owner-recovered", LICENCE_VIEW);

  public static final EventType PASSWORD_CHANGED =
      EventType.of("access.password-changed", ACCESS_VIEW);

  public static final EventType SECOND_FACTOR_ON =
      EventType.of("access.second-factor-on", ACCESS_VIEW);
  public static final EventType SECOND_FACTOR_OFF =
      EventType.of("access.second-factor-off", ACCESS_VIEW);
  public static final EventType RECOVERY_CODE_USED =
      EventType.of("access.recovery-code-used", ACCESS_VIEW);
  public static final EventType RECOVERY_CODES_RENEWED =
      EventType.of("access.recovery-codes-renewed", ACCESS_VIEW);

  public static final EventType PIN_CHOSEN = EventType.of("access.pin-chosen", ACCESS_VIEW);
  public static final EventType PIN_DROPPED = EventType.of("access.pin-dropped", ACCESS_VIEW);

  public static final List<EventType> ALL =
      List.of(
          SIGNED_IN,
          SIGNED_OUT,
          OWNER_MADE,
          OWNER_RECOVERED,
          PASSWORD_CHANGED,
          SECOND_FACTOR_ON,
          SECOND_FACTOR_OFF,
          RECOVERY_CODE_USED,
          RECOVERY_CODES_RENEWED,
          PIN_CHOSEN,
          PIN_DROPPED);

  private AccessEvents() {}
}
