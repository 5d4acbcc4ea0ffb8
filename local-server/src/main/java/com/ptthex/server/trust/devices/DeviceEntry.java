package com.ptthex.server.trust.devices;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.vault.DerivedKeys;
import com.ptthex.server.trust.access.FieldPeople;
import com.ptthex.server.trust.devices.Device.Approved;
import com.ptthex.server.trust.devices.Device.Body;
import com.ptthex.server.trust.devices.Device.Make;
import com.ptthex.server.trust.devices.Device.Pending;
import com.ptthex.server.trust.devices.Device.Revoked;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.trust.access.AccessApi.Session;
import com.ptthex.shared.trust.devices.DeviceEntryApi;
import com.ptthex.shared.trust.devices.DeviceEntryApi.Ask;
import com.ptthex.shared.trust.devices.DeviceEntryApi.Asked;
import com.ptthex.shared.trust.devices.DeviceEntryApi.Me;
import com.ptthex.shared.trust.devices.DeviceEntryApi.Register;
import com.ptthex.shared.trust.devices.DeviceEntryApi.Registered;
import com.ptthex.shared.trust.devices.DeviceEntryApi.SignIn;
import com.ptthex.shared.trust.devices.DeviceEvents;
import com.ptthex.shared.trust.devices.DeviceStatement;
import com.ptthex.shared.trust.devices.DevicesApi.Decided;
import com.ptthex.shared.value.DeviceId;
import com.ptthex.shared.value.Version;
import java.util.Map;

/** What a device does by itself: it registers, and once somebody approved it, it comes in. */
final class DeviceEntry {
  private final Challenges challenges;
  private final Marks marks;
  private final FieldPeople people;

  DeviceEntry(DerivedKeys keys, FieldPeople people) {
    this.people = people;
    this.challenges = new Challenges(keys);
    this.marks = new Marks(keys);
  }

  /**
   * The code is looked at before anything else; whatever is wrong with it, the words are the same.
   */
  Registered register(Work work, Register wish) {
    var given =
        new DeviceCodeStore(work.db())
            .taken(people.hashOf(wish.code()), work.now())
            .orElseThrow(DeviceEntry::codeNotValid);
    var person = people.held(work, given.account()).orElseThrow(DeviceEntry::codeNotValid);
    if (!people.couldStillGive(work, given.byAccount())) {
      throw codeNotValid();
    }
    if (!wish.key()
        .verifies(new DeviceStatement.Registration(wish.code(), wish.key()), wish.signature())) {
      throw new Refusal.Invalid("signature", "not-by-this-key", Map.of()).raise();
    }
    var mark = marks.of(wish.key());
    var body =
        new Body(
            DeviceId.made(),
            person.id(),
            new Make(wish.key(), mark, wish.platform(), wish.model()),
            new Decided(work.now(), given.byName(), given.note()),
            Version.FIRST);
    var device = new Pending(body);
    new DeviceStore(work.db()).insert(device);
    work.emit(Event.of(DeviceEvents.REGISTERED, body.id(), person.unit()));
    return new Registered(body.id(), mark, device.state());
  }

  Asked challenge(Work work, Ask ask) {
    return new Asked(
        challenges.make(ask.id().value().toString(), work.now()),
        work.now().plus(DeviceEntryApi.CHALLENGE_LASTS));
  }

  /** Only who has a device's key learns how the device stands. */
  Session signIn(Work work, SignIn wish) {
    var carried = new DeviceStore(work.db()).held(wish.id()).orElseThrow(DeviceEntry::notKnown);
    var statement = new DeviceStatement.SigningIn(wish.id(), wish.challenge());
    var make = carried.device().body().make();
    if (!challenges.holds(wish.challenge(), wish.id().value().toString(), work.now())
        || !make.key().verifies(statement, wish.signature())) {
      throw notKnown();
    }
    var approved = approved(carried.device());
    new ChallengeStore(work.db()).spend(wish.challenge(), work.now());
    var person =
        people
            .held(work, approved.body().account())
            .orElseThrow(() -> new Refusal.Denied("account-kept-out", Map.of()).raise());
    work.emit(Event.of(DeviceEvents.SIGNED_IN, wish.id(), person.unit()));
    return people.open(work, person, wish.id(), make.platform());
  }

  private static Approved approved(Device device) {
    return switch (device) {
      case Approved approved -> approved;
      case Pending _ -> throw new Refusal.Denied("device-pending", Map.of()).raise();
      case Revoked _ -> throw new Refusal.Denied("device-is-revoked", Map.of()).raise();
    };
  }

  private static RuntimeException codeNotValid() {
    return new Refusal.NotFound("code-not-valid").raise();
  }

  private static RuntimeException notKnown() {
    return new Refusal.SignIn("device-not-known").raise();
  }

  static Me me(Work work, Nothing nothing) {
    var caller = work.caller().account().orElseThrow();
    var id = caller.session().device().orElseThrow();
    var mark =
        new DeviceStore(work.db())
            .find(work.scope(), id)
            .orElseThrow()
            .device()
            .body()
            .make()
            .mark();
    return new Me(id, mark, caller.id(), caller.name(), caller.role(), caller.home(), work.now());
  }
}
