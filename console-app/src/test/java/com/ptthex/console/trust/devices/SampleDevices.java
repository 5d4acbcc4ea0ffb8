package com.ptthex.console.trust.devices;

import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Impact.Touched;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.AccountState;
import com.ptthex.shared.trust.access.AccountsApi;
import com.ptthex.shared.trust.access.DevicePlatform;
import com.ptthex.shared.trust.access.EntryCode;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.devices.DeviceMark;
import com.ptthex.shared.trust.devices.DeviceState;
import com.ptthex.shared.trust.devices.DevicesApi;
import com.ptthex.shared.trust.devices.DevicesApi.Decided;
import com.ptthex.shared.trust.devices.DevicesApi.Invited;
import com.ptthex.shared.trust.devices.DevicesApi.Row;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.DeviceId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Version;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The devices of a site, as a server would answer them: one in each state. */
final class SampleDevices {
  static final UnitId NORTH = new UnitId(new UUID(7, 2));
  static final Row PENDING = row(1, "7K2MV9QX", DeviceState.PENDING, DevicePlatform.ANDROID);
  static final Row APPROVED = row(2, "H4ZT0RBW", DeviceState.APPROVED, DevicePlatform.IOS);
  static final Row REVOKED = row(3, "E8CJN3PD", DeviceState.REVOKED, DevicePlatform.UNKNOWN);
  static final EntryCode CODE = new EntryCode("7K2MV9QXH4ZT0RBWE8CJN3PDYSGA");

  static final Permission[] ALL = {
    DevicesApi.DEVICES_VIEW, DevicesApi.DEVICES_EDIT, AccessApi.ACCESS_VIEW
  };

  private SampleDevices() {}

  static List<Row> all() {
    return List.of(PENDING, APPROVED, REVOKED);
  }

  private static Row row(int at, String mark, DeviceState state, DevicePlatform platform) {
    var approved =
        state == DeviceState.PENDING
            ? Optional.<Decided>empty()
            : Optional.of(decided(20 - at, "Handed out with the belt."));
    return new Row(
        new DeviceId(new UUID(8, at)),
        new DeviceMark(mark),
        state,
        new AccountId(new UUID(4, at)),
        new Label("Patrol " + at),
        NORTH,
        new Label("North"),
        platform,
        new Label("Rugged phone"),
        decided(30 - at, "First shift."),
        approved,
        state == DeviceState.REVOKED
            ? Optional.of(decided(2, "Left behind on a train."))
            : Optional.empty(),
        state == DeviceState.APPROVED ? Optional.of(Desks.NOW.minusSeconds(240)) : Optional.empty(),
        new Version(at));
  }

  private static Decided decided(int daysAgo, String why) {
    return new Decided(
        Desks.NOW.minus(Duration.ofDays(daysAgo)),
        new Label("Admin by day"),
        Optional.of(new Note(why)));
  }

  private static AccountsApi.Row person(int at) {
    return new AccountsApi.Row(
        new AccountId(new UUID(4, at)),
        new Login("patrol" + at),
        new Label("Patrol " + at),
        Role.SITTER,
        NORTH,
        AccountState.ACTIVE,
        Optional.of(Desks.NOW),
        false,
        0,
        Optional.empty(),
        Version.FIRST);
  }

  private static Impact impact(Effect... effects) {
    return Impact.of(
            List.of(effects),
            List.of(Touched.of("account", PENDING.account(), "Patrol 1")),
            Impact.Undo.POSSIBLE)
        .withToken("seen");
  }

  static FakeApi api(List<Row> rows) {
    return new FakeApi()
        .on(DevicesApi.LIST, _ -> FakeApi.done(new DevicesApi.Page(rows, Optional.empty())))
        .on(
            AccountsApi.LIST,
            _ ->
                FakeApi.done(new AccountsApi.Page(List.of(person(1), person(2)), Optional.empty())))
        .on(
            DevicesApi.INVITE,
            _ ->
                FakeApi.done(
                    new Invited(CODE, new Label("Patrol 1"), Desks.NOW.plusSeconds(3_600))))
        .on(
            DevicesApi.APPROVE.preview(),
            _ ->
                FakeApi.done(
                    impact(
                        new Effect("device-let-in", Map.of("mark", PENDING.mark().value())),
                        new Effect("devices-let-in-already", Map.of("count", "1")))))
        .on(DevicesApi.APPROVE, _ -> FakeApi.done(APPROVED))
        .on(
            DevicesApi.REVOKE.preview(),
            _ ->
                FakeApi.done(
                    impact(
                        new Effect("device-kept-out", Map.of("mark", APPROVED.mark().value())),
                        new Effect("device-session-ends", Map.of()))))
        .on(DevicesApi.REVOKE, _ -> FakeApi.done(REVOKED));
  }
}
