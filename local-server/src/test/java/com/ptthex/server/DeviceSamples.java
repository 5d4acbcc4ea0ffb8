package com.ptthex.server;

import com.ptthex.server.Samples.Foreign;
import com.ptthex.server.testing.Handset;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.trust.devices.DeviceEntryApi;
import com.ptthex.shared.trust.devices.DevicesApi;
import com.ptthex.shared.value.UnitId;
import java.util.List;
import java.util.Optional;

/** Inputs about devices, and of devices themselves. */
final class DeviceSamples {
  private DeviceSamples() {}

  static void into(Samples samples) {
    samples.of(
        DevicesApi.LIST,
        Foreign.ABSENT,
        (site, unit) -> {
          var device = new Handset(site).pending(unit);
          return new DevicesApi.Find(
              List.of(),
              Optional.of(device.account()),
              Optional.empty(),
              Optional.empty(),
              Optional.empty());
        });
    samples.of(
        DevicesApi.DETAIL,
        Foreign.NOT_FOUND,
        (site, unit) -> new DevicesApi.Which(new Handset(site).pending(unit).id()));
    samples.of(
        DevicesApi.INVITE,
        Foreign.NOT_FOUND,
        (site, unit) -> new DevicesApi.Invite(Handset.person(site, unit).id(), Optional.empty()));
    samples.of(DevicesApi.APPROVE, Foreign.NOT_FOUND, DeviceSamples::decide);
    samples.of(DevicesApi.REVOKE, Foreign.NOT_FOUND, DeviceSamples::decide);
    samples.of(
        DeviceEntryApi.REGISTER,
        Foreign.OWN_ONLY,
        (site, unit) ->
            new Handset(site).registration(Handset.code(site, Handset.person(site, unit).id())));
    samples.of(
        DeviceEntryApi.CHALLENGE,
        Foreign.OWN_ONLY,
        (site, unit) -> new DeviceEntryApi.Ask(new Handset(site).pending(unit).id()));
    samples.of(
        DeviceEntryApi.SIGN_IN,
        Foreign.OWN_ONLY,
        (site, unit) -> {
          var handset = new Handset(site);
          var id = Handset.approved(site, handset.pending(unit).id()).id();
          return handset.answered(id, handset.challenge(id));
        });
    samples.of(DeviceEntryApi.ME, Foreign.OWN_ONLY, (_, _) -> Nothing.NOTHING);
  }

  private static DevicesApi.Decide decide(TestSite site, UnitId unit) {
    return Handset.decide(new Handset(site).pending(unit));
  }
}
