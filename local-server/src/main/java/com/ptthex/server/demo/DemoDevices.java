package com.ptthex.server.demo;

import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.trust.access.AccountsApi;
import com.ptthex.shared.trust.access.DevicePlatform;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.devices.DeviceEntryApi;
import com.ptthex.shared.trust.devices.DeviceEntryApi.Ask;
import com.ptthex.shared.trust.devices.DeviceEntryApi.Register;
import com.ptthex.shared.trust.devices.DeviceEntryApi.SignIn;
import com.ptthex.shared.trust.devices.DeviceKeys;
import com.ptthex.shared.trust.devices.DeviceState;
import com.ptthex.shared.trust.devices.DeviceStatement.Registration;
import com.ptthex.shared.trust.devices.DeviceStatement.SigningIn;
import com.ptthex.shared.trust.devices.DevicesApi;
import com.ptthex.shared.trust.devices.DevicesApi.Decide;
import com.ptthex.shared.trust.devices.DevicesApi.Find;
import com.ptthex.shared.trust.devices.DevicesApi.Invite;
import com.ptthex.shared.trust.devices.DevicesApi.Row;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.DeviceId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.SearchText;
import com.ptthex.shared.value.UnitId;
import java.util.List;
import java.util.Optional;

/** The demo's devices: approved, waiting, and one that was lost. */
final class DemoDevices {
  private final ApiClient owner;

  private DemoDevices(ApiClient owner) {
    this.owner = owner;
  }

  static void fill(ApiClient owner, UnitId branch) {
    new DemoDevices(owner).fill(branch);
  }

  private void fill(UnitId branch) {
    var first = DemoAccess.fieldPerson(owner, branch, "Patrol, first shift", "patrol.one");
    var second = DemoAccess.fieldPerson(owner, branch, "Patrol, second shift", "patrol.two");
    var lost = register(first, DeviceKeys.make(), DevicePlatform.ANDROID, "Rugged phone");
    decide(DevicesApi.APPROVE, lost, "Handed out with the belt.");
    decide(DevicesApi.REVOKE, lost, "Left behind on a train.");
    var spare = register(first, DeviceKeys.make(), DevicePlatform.ANDROID, "Rugged phone, spare");
    decide(DevicesApi.APPROVE, spare, "In place of the one that was lost.");
    register(second, DeviceKeys.make(), DevicePlatform.IOS, "Phone of the shift");
  }

  /** The token of somebody of the field on a device that was approved for this run. */
  static String signIn(ApiClient owner, Login login) {
    return new DemoDevices(owner).signIn(login);
  }

  private String signIn(Login login) {
    var account = accountOf(login);
    approvedOf(account)
        .forEach(row -> decide(DevicesApi.REVOKE, row.id(), "Its run of the demo is over."));
    var keys = DeviceKeys.make();
    var device = register(account, keys, DevicePlatform.LINUX, "Script");
    decide(DevicesApi.APPROVE, device, "For scripts.");
    var challenge = owner.call(DeviceEntryApi.CHALLENGE, new Ask(device)).orThrow().challenge();
    var answer = new SignIn(device, challenge, keys.sign(new SigningIn(device, challenge)));
    return owner.call(DeviceEntryApi.SIGN_IN, answer).orThrow().token().value();
  }

  private AccountId accountOf(Login login) {
    var find =
        new AccountsApi.Find(
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.of(new SearchText(login.value())),
            Optional.empty(),
            Optional.empty());
    return owner.call(AccountsApi.LIST, find).orThrow().rows().getFirst().id();
  }

  private List<Row> approvedOf(AccountId account) {
    var find =
        new Find(
            List.of(DeviceState.APPROVED),
            Optional.of(account),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return owner.call(DevicesApi.LIST, find).orThrow().rows();
  }

  private DeviceId register(
      AccountId account, DeviceKeys keys, DevicePlatform platform, String model) {
    var code =
        owner.call(DevicesApi.INVITE, new Invite(account, Optional.empty())).orThrow().code();
    var signature = keys.sign(new Registration(code, keys.key()));
    var wish = new Register(code, keys.key(), signature, platform, new Label(model));
    return owner.call(DeviceEntryApi.REGISTER, wish).orThrow().id();
  }

  private void decide(Endpoint<Decide, Row> deed, DeviceId device, String reason) {
    var row = owner.call(DevicesApi.DETAIL, new DevicesApi.Which(device)).orThrow();
    var wish = new Decide(device, new Note(reason), row.version());
    var impact = owner.call(deed.preview(), wish).orThrow();
    owner.call(deed, wish, impact).orThrow();
  }
}
