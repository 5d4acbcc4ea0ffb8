package com.ptthex.shared.trust.devices;

import static com.ptthex.shared.trust.devices.DevicesApi.DEVICES_VIEW;

import com.ptthex.shared.contract.EventType;
import java.util.List;

/** What others hear of devices. */
public final class DeviceEvents {
  public static final EventType INVITED = EventType.of("devices.invited", DEVICES_VIEW);
  public static final EventType REGISTERED = EventType.of("devices.registered", DEVICES_VIEW);
  public static final EventType APPROVED = EventType.of("devices.approved", DEVICES_VIEW);
  public static final EventType REVOKED = EventType.of("devices.revoked", DEVICES_VIEW);
  public static final EventType SIGNED_IN = EventType.of("devices.signed-in", DEVICES_VIEW);

  public static final List<EventType> ALL =
      List.of(INVITED, REGISTERED, APPROVED, REVOKED, SIGNED_IN);

  private DeviceEvents() {}
}
