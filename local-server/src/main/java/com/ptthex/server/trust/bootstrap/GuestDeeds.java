package com.ptthex.server.trust.bootstrap;

import com.ptthex.server.kernel.UseCase.Plan;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.trust.access.FieldPeople;
import com.ptthex.server.trust.bootstrap.Guest.Waiting;
import com.ptthex.server.trust.devices.DeviceDoor;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Impact.Touched;
import com.ptthex.shared.contract.Impact.Undo;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.trust.bootstrap.BootstrapEvents;
import com.ptthex.shared.trust.bootstrap.GuestId;
import com.ptthex.shared.trust.bootstrap.GuestsApi.Admit;
import com.ptthex.shared.trust.bootstrap.GuestsApi.Admitted;
import com.ptthex.shared.trust.bootstrap.GuestsApi.Guests;
import com.ptthex.shared.trust.bootstrap.GuestsApi.Refuse;
import com.ptthex.shared.trust.bootstrap.GuestsApi.Row;
import com.ptthex.shared.trust.devices.DevicesApi.Decided;
import com.ptthex.shared.trust.devices.DevicesApi.Invite;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is decided about guests. Admitting one lets nobody in: it makes the same code as for any
 * device, which then waits to be approved like any other.
 */
final class GuestDeeds {
  private static final int SHOWN = 100;

  private final DeviceDoor door;
  private final FieldPeople people;

  GuestDeeds(DeviceDoor door, FieldPeople people) {
    this.door = door;
    this.people = people;
  }

  Guests list(Work work, Nothing nothing) {
    mustSeeAll(work);
    var latest = new GuestStore(work.db()).latest(SHOWN);
    return new Guests(latest.stream().map(guest -> row(guest, work.now())).toList());
  }

  Plan<Admitted> admit(Work work, Admit wish) {
    var waiting = held(work, wish.id(), wish.version());
    var person =
        people
            .seen(work, wish.account())
            .orElseThrow(() -> new Refusal.Conflict("not-of-the-field").raise());
    var mark = Map.of("mark", waiting.body().mark().value());
    var impact =
        Impact.of(
            List.of(new Effect("guest-gets-a-code", mark), new Effect("guest-stays-out", Map.of())),
            List.of(Touched.of("account", person.id(), person.name().value())),
            Undo.POSSIBLE);
    return new Plan<>(
        impact,
        () -> {
          var invited = door.invite(work, new Invite(person.id(), Optional.of(wish.reason())));
          var admitted = waiting.admit(decided(work, wish.reason()), person.id());
          return new Admitted(changed(work, admitted, BootstrapEvents.GUEST_ADMITTED), invited);
        });
  }

  Row refuse(Work work, Refuse wish) {
    var waiting = held(work, wish.id(), wish.version());
    var refused = waiting.refuse(decided(work, wish.reason()));
    return changed(work, refused, BootstrapEvents.GUEST_REFUSED);
  }

  private static Row changed(Work work, Guest guest, EventType event) {
    new GuestStore(work.db()).update(guest, work.now());
    var site = new UnitReader(work.db()).topmost();
    work.emit(Event.of(event, guest.body().id(), site));
    return row(guest, work.now());
  }

  private static Decided decided(Work work, Note reason) {
    return new Decided(work.now(), work.caller().name(), Optional.of(reason));
  }

  private static Waiting held(Work work, GuestId id, Version seen) {
    mustSeeAll(work);
    var guest =
        new GuestStore(work.db())
            .held(id)
            .orElseThrow(() -> new Refusal.NotFound("guest-not-found").raise());
    if (!guest.body().version().equals(seen)) {
      throw new Refusal.Conflict("guest-changed-meanwhile").raise();
    }
    if (!(guest instanceof Waiting waiting) || waiting.isOver(work.now())) {
      throw new Refusal.Conflict("guest-not-waiting").raise();
    }
    return waiting;
  }

  /** Nobody knows yet to which unit somebody would belong. */
  private static void mustSeeAll(Work work) {
    if (!new UnitReader(work.db()).isAll(work.scope())) {
      throw new Refusal.Denied("guests-are-the-whole-sites", Map.of()).raise();
    }
  }

  private static Row row(Guest guest, Instant now) {
    var body = guest.body();
    return new Row(
        body.id(),
        body.name(),
        body.mark(),
        guest.state(now),
        body.askedAt(),
        body.until(),
        guest.decision(),
        body.version());
  }
}
