package com.ptthex.shared.trust.bootstrap;

import static com.ptthex.shared.trust.bootstrap.BootstrapApi.BOOTSTRAP_VIEW;
import static com.ptthex.shared.trust.devices.DevicesApi.DEVICES_VIEW;

import com.ptthex.shared.contract.EventType;
import java.util.List;

/** What others hear of what clients are told, and of guests. */
public final class BootstrapEvents {
  public static final EventType CHANGED = EventType.of("bootstrap.changed", BOOTSTRAP_VIEW);

  public static final EventType GUEST_ASKED = EventType.of("bootstrap.guest-asked", DEVICES_VIEW);

  public static final EventType GUEST_ADMITTED =
      EventType.of("bootstrap.guest-admitted", DEVICES_VIEW);

  public static final EventType GUEST_REFUSED =
      EventType.of("bootstrap.guest-refused", DEVICES_VIEW);

  public static final List<EventType> ALL =
      List.of(CHANGED, GUEST_ASKED, GUEST_ADMITTED, GUEST_REFUSED);

  private BootstrapEvents() {}
}
