package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.trust.access.KnownAccount.Active;
import com.ptthex.server.trust.access.OpenSessions.Why;
import com.ptthex.server.trust.access.SessionStore.Open;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccessApi.Session;
import com.ptthex.shared.trust.access.DeviceKind;
import com.ptthex.shared.trust.access.DevicePlatform;
import com.ptthex.shared.trust.access.EntryCode;
import com.ptthex.shared.trust.access.Reach;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.DeviceId;
import com.ptthex.shared.value.UnitId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sessions that belong to a device of somebody of the field, and end with it. */
final class SessionsOfDevices implements FieldPeople {

  @Override
  public Optional<FieldPerson> seen(Work work, AccountId id) {
    return person(new Staff(work).seen(id));
  }

  @Override
  public Optional<FieldPerson> held(Work work, AccountId id) {
    var accounts = new AccountStore(work.db());
    return accounts.heldActive(id) ? person(accounts.one(id)) : Optional.empty();
  }

  private static Optional<FieldPerson> person(KnownAccount account) {
    var holder = account.holder();
    return account instanceof Active && holder.role() == Role.SITTER
        ? Optional.of(new FieldPerson(holder.id(), holder.name(), holder.unit()))
        : Optional.empty();
  }

  @Override
  public boolean couldStillGive(Work work, AccountId giver) {
    var account = new AccountStore(work.db()).one(giver);
    return account instanceof Active && Reach.of(account.holder().role()).contains(Role.SITTER);
  }

  @Override
  public FreshCode freshCode() {
    var code = EntryCodes.make();
    return new FreshCode(code, EntryCodes.hash(code));
  }

  @Override
  public String hashOf(EntryCode code) {
    return EntryCodes.hash(code);
  }

  @Override
  public Session open(Work work, FieldPerson person, DeviceId device, DevicePlatform platform) {
    end(work, person.id(), person.unit(), device, Why.DEVICE_SIGNED_IN);
    var token = Tokens.make();
    var from = new Sender(DeviceKind.FIELD, platform, Sender.of(work.origin()).address());
    var until =
        new OpenSessions(work).open(token, person.id(), person.unit(), from, Optional.of(device));
    return new Session(token, until);
  }

  @Override
  public void end(Work work, AccountId account, UnitId unit, DeviceId device) {
    end(work, account, unit, device, Why.DEVICE_REVOKED);
  }

  private static void end(Work work, AccountId account, UnitId unit, DeviceId device, Why why) {
    var ended = of(work, account, device).stream().map(Open::id).toList();
    new OpenSessions(work).end(ended, account, unit, why);
  }

  @Override
  public int openSessions(Work work, AccountId account, DeviceId device) {
    return of(work, account, device).size();
  }

  private static List<Open> of(Work work, AccountId account, DeviceId device) {
    return new OpenSessions(work)
        .of(account).stream()
            .filter(open -> open.fieldDevice().equals(Optional.of(device)))
            .toList();
  }

  @Override
  public Map<DeviceId, Instant> lastUse(Work work, Collection<DeviceId> devices) {
    return new SessionStore(work.db(), work.now()).lastUse(devices);
  }
}
