package com.ptthex.server.trust.devices;

import com.ptthex.server.kernel.Background;
import com.ptthex.server.kernel.Every;
import com.ptthex.server.kernel.Feature;
import com.ptthex.server.kernel.Ground;
import com.ptthex.server.kernel.UseCases;
import com.ptthex.server.kernel.vault.DerivedKeys;
import com.ptthex.server.trust.access.FieldPeople;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.trust.devices.DeviceEntryApi;
import com.ptthex.shared.trust.devices.DeviceEvents;
import com.ptthex.shared.trust.devices.DevicesApi;
import java.time.Duration;
import java.util.List;

/** The devices of the field. */
public final class DevicesFeature implements Feature {
  private final DeviceDeeds deeds;
  private final DeviceEntry entry;
  private final DeviceDoor door;

  public DevicesFeature(DerivedKeys keys, FieldPeople people) {
    this.deeds = new DeviceDeeds(people);
    this.entry = new DeviceEntry(keys, people);
    this.door = new OpenDoor(keys, deeds);
  }

  /** For who leads somebody to a device of their own. */
  public DeviceDoor door() {
    return door;
  }

  @Override
  public List<EventType> events() {
    return DeviceEvents.ALL;
  }

  @Override
  public void serve(UseCases cases) {
    cases
        .serve(DevicesApi.LIST, deeds::page)
        .serve(DevicesApi.DETAIL, deeds::detail)
        .serve(DevicesApi.INVITE, deeds::invite)
        .servePlanned(DevicesApi.APPROVE, deeds::approve)
        .servePlanned(DevicesApi.REVOKE, deeds::revoke)
        .serve(DeviceEntryApi.REGISTER, entry::register)
        .serve(DeviceEntryApi.CHALLENGE, entry::challenge)
        .serve(DeviceEntryApi.SIGN_IN, entry::signIn)
        .serve(DeviceEntryApi.ME, DeviceEntry::me);
  }

  @Override
  public List<Background> background(Ground ground) {
    return List.of(
        new Every(
                Duration.ofHours(1),
                "device-challenges",
                () ->
                    ground
                        .store()
                        .writing(
                            db -> new ChallengeStore(db).forgetEnded(ground.clock().instant())),
                "answered challenges were not put away; the next try is in an hour")
            .atTheStart());
  }
}
