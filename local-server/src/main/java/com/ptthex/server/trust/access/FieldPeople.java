package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Work;
import com.ptthex.shared.trust.access.AccessApi.Session;
import com.ptthex.shared.trust.access.DevicePlatform;
import com.ptthex.shared.trust.access.EntryCode;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.DeviceId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.UnitId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * What devices need of accounts and sessions: for whom one may be registered, and the one session
 * that it has.
 */
public interface FieldPeople {

  /** Somebody of the field who can sign in. */
  record FieldPerson(AccountId id, Label name, UnitId unit) {}

  /** A code that is told once, and by what it is found. */
  record FreshCode(EntryCode code, String hash) {}

  /** Somebody whom the caller sees; nothing when they are not of the field, or kept out. */
  Optional<FieldPerson> seen(Work work, AccountId id);

  /** Whoever asks, and as they are until this transaction ends. */
  Optional<FieldPerson> held(Work work, AccountId id);

  /** Whether who gave somebody a code could still give it. */
  boolean couldStillGive(Work work, AccountId giver);

  FreshCode freshCode();

  String hashOf(EntryCode code);

  /** A device has one session at a time: a second one ends the first. */
  Session open(Work work, FieldPerson person, DeviceId device, DevicePlatform platform);

  /** Ends what a revoked device has open. */
  void end(Work work, AccountId account, UnitId unit, DeviceId device);

  int openSessions(Work work, AccountId account, DeviceId device);

  /** When each of those that are in did something last. */
  Map<DeviceId, Instant> lastUse(Work work, Collection<DeviceId> devices);
}
