package com.ptthex.server.testing;

import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccessApi.Session;
import com.ptthex.shared.trust.access.AccountsApi;
import com.ptthex.shared.trust.access.DevicePlatform;
import com.ptthex.shared.trust.access.EntryCode;
import com.ptthex.shared.trust.devices.DeviceChallenge;
import com.ptthex.shared.trust.devices.DeviceEntryApi;
import com.ptthex.shared.trust.devices.DeviceEntryApi.Ask;
import com.ptthex.shared.trust.devices.DeviceEntryApi.Register;
import com.ptthex.shared.trust.devices.DeviceEntryApi.Registered;
import com.ptthex.shared.trust.devices.DeviceEntryApi.SignIn;
import com.ptthex.shared.trust.devices.DeviceKeys;
import com.ptthex.shared.trust.devices.DeviceStatement;
import com.ptthex.shared.trust.devices.DevicesApi;
import com.ptthex.shared.trust.devices.DevicesApi.Decide;
import com.ptthex.shared.trust.devices.DevicesApi.Invite;
import com.ptthex.shared.trust.devices.DevicesApi.Row;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.DeviceId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.UnitId;
import java.util.Optional;

/** A device of somebody of the field, with a key pair of its own. */
public final class Handset {
  private final TestSite site;
  private final DeviceKeys keys = DeviceKeys.make();

  public Handset(TestSite site) {
    this.site = site;
  }

  /** Somebody of the field whom no other test knows. */
  public static AccountsApi.Row person(TestSite site, UnitId unit) {
    return Entrants.account(site, Role.SITTER, unit);
  }

  public static EntryCode code(TestSite site, AccountId account) {
    var wish = new Invite(account, Optional.empty());
    return site.owner().call(DevicesApi.INVITE, wish).orThrow().code();
  }

  public Register registration(EntryCode code) {
    var signature = keys.sign(new DeviceStatement.Registration(code, keys.key()));
    return new Register(
        code, keys.key(), signature, DevicePlatform.ANDROID, new Label("Field radio"));
  }

  public Answer<Registered> register(EntryCode code) {
    return site.anonymous().call(DeviceEntryApi.REGISTER, registration(code));
  }

  public DeviceChallenge challenge(DeviceId id) {
    return site.anonymous().call(DeviceEntryApi.CHALLENGE, new Ask(id)).orThrow().challenge();
  }

  public SignIn answered(DeviceId id, DeviceChallenge challenge) {
    return new SignIn(id, challenge, keys.sign(new DeviceStatement.SigningIn(id, challenge)));
  }

  public Answer<Session> signIn(DeviceId id) {
    return site.anonymous().call(DeviceEntryApi.SIGN_IN, answered(id, challenge(id)));
  }

  public static Row row(TestSite site, DeviceId id) {
    return site.owner().call(DevicesApi.DETAIL, new DevicesApi.Which(id)).orThrow();
  }

  public static Decide decide(Row device) {
    return new Decide(device.id(), Entrants.WHY, device.version());
  }

  public static Row approved(TestSite site, DeviceId id) {
    return TestSite.perform(site.owner(), DevicesApi.APPROVE, decide(row(site, id))).orThrow();
  }

  public static Row revoked(TestSite site, DeviceId id) {
    return TestSite.perform(site.owner(), DevicesApi.REVOKE, decide(row(site, id))).orThrow();
  }

  /** Registered, and waiting. */
  public Row pending(UnitId unit) {
    var person = person(site, unit);
    return row(site, register(code(site, person.id())).orThrow().id());
  }

  /** Approved, and in. */
  public static ApiClient in(TestSite site, UnitId unit) {
    var handset = new Handset(site);
    var device = approved(site, handset.pending(unit).id());
    return site.anonymous().as(handset.signIn(device.id()).orThrow().token().value());
  }
}
