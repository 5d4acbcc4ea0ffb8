package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.trust.access.KnownAccount.Active;
import com.ptthex.server.trust.access.OpenSessions.Why;
import com.ptthex.server.trust.access.SessionStore.Open;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccessApi.Session;
import com.ptthex.shared.trust.access.DeviceKind;
import com.ptthex.shared.trust.access.DevicePlatform;
import com.ptthex.shared.trust.access.Reach;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.DeviceId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.UnitId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What devices need of accounts and sessions: for whom one may be registered, and the one session
 * that it has.
 */
public final class FieldPeople {
  private final Work work;
  private final AccountStore accounts;
  private final OpenSessions sessions;

  public FieldPeople(Work work) {
    this.work = work;
    this.accounts = new AccountStore(work.db());
    this.sessions = new OpenSessions(work);
  }

  /** Somebody of the field who can sign in. */
  public record FieldPerson(AccountId id, Label name, UnitId unit) {}

  /** Somebody whom the caller sees; nothing when they are not of the field, or kept out. */
  public Optional<FieldPerson> seen(AccountId id) {
    return person(new Staff(work).seen(id));
  }

  /** Whoever asks, and as they are until this transaction ends. */
  public Optional<FieldPerson> held(AccountId id) {
    return accounts.heldActive(id) ? person(accounts.one(id)) : Optional.empty();
  }

  private static Optional<FieldPerson> person(KnownAccount account) {
    var holder = account.holder();
    return account instanceof Active && holder.role() == Role.SITTER
        ? Optional.of(new FieldPerson(holder.id(), holder.name(), holder.unit()))
        : Optional.empty();
  }

  /** Whether who gave somebody a code could still give it. */
  public boolean couldStillGive(AccountId giver) {
    var account = accounts.one(giver);
    return account instanceof Active && Reach.of(account.holder().role()).contains(Role.SITTER);
  }

  /** A device has one session at a time: a second one ends the first. */
  public Session open(FieldPerson person, DeviceId device, DevicePlatform platform) {
    end(person.id(), person.unit(), device, Why.DEVICE_SIGNED_IN);
    var token = Tokens.make();
    var from = new Sender(DeviceKind.FIELD, platform, Sender.of(work.origin()).address());
    var hash = Tokens.hash(token.value());
    return new Session(
        token, sessions.open(hash, person.id(), person.unit(), from, Optional.of(device)));
  }

  /** How many of them a revoked device had. */
  public int end(AccountId account, UnitId unit, DeviceId device) {
    return end(account, unit, device, Why.DEVICE_REVOKED);
  }

  private int end(AccountId account, UnitId unit, DeviceId device, Why why) {
    var ended = of(account, device).stream().map(Open::id).toList();
    return sessions.end(ended, account, unit, why);
  }

  public int openSessions(AccountId account, DeviceId device) {
    return of(account, device).size();
  }

  private List<Open> of(AccountId account, DeviceId device) {
    return sessions.of(account).stream()
        .filter(open -> open.fieldDevice().equals(Optional.of(device)))
        .toList();
  }

  /** When each of those that are in did something last. */
  public Map<DeviceId, Instant> lastUse(Collection<DeviceId> devices) {
    return new SessionStore(work.db(), work.now()).lastUse(devices);
  }
}
