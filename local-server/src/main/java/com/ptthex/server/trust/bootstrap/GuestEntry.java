package com.ptthex.server.trust.bootstrap;

import com.ptthex.server.kernel.Shares;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.trust.bootstrap.Guest.Admitted;
import com.ptthex.server.trust.bootstrap.Guest.Body;
import com.ptthex.server.trust.bootstrap.Guest.Refused;
import com.ptthex.server.trust.bootstrap.Guest.Waiting;
import com.ptthex.server.trust.devices.DeviceDoor;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.trust.bootstrap.BootstrapEvents;
import com.ptthex.shared.trust.bootstrap.GuestEntryApi;
import com.ptthex.shared.trust.bootstrap.GuestEntryApi.Answer;
import com.ptthex.shared.trust.bootstrap.GuestEntryApi.Ask;
import com.ptthex.shared.trust.bootstrap.GuestEntryApi.Heard;
import com.ptthex.shared.trust.bootstrap.GuestEntryApi.HowItStands;
import com.ptthex.shared.trust.bootstrap.GuestEntryApi.Knock;
import com.ptthex.shared.trust.bootstrap.GuestEntryApi.Look;
import com.ptthex.shared.trust.bootstrap.GuestId;
import com.ptthex.shared.trust.devices.DeviceEntryApi.Asked;
import com.ptthex.shared.trust.devices.DeviceStatement;
import com.ptthex.shared.value.Version;
import java.util.Map;
import java.util.Optional;

/** The guests' side: they ask, and ask how it stands, each with a key of their own. */
final class GuestEntry {
  private final DeviceDoor door;
  private final Shares strangers;

  /**
   * @param strangers how often one address may ask for somebody's attention
   */
  GuestEntry(DeviceDoor door, Shares strangers) {
    this.door = door;
    this.strangers = strangers;
  }

  Asked challenge(Work work, Knock knock) {
    return door.challenge(knock.key(), work.now());
  }

  Heard ask(Work work, Ask wish) {
    work.address().ifPresent(strangers::take);
    var statement = new DeviceStatement.AskingIn(wish.name(), wish.challenge());
    if (!door.answers(wish.key(), statement, wish.challenge(), wish.signature(), work.now())) {
      throw notByThisKey();
    }
    work.guard("guests.places");
    var store = new GuestStore(work.db());
    var before = store.of(wish.key());
    var places = new PolicyStore(work.db()).now().policy().guests();
    var state = before.map(guest -> guest.state(work.now()));
    return switch (Hearing.of(places, store.waiting(work.now()), state)) {
      case NOT_HERE -> throw new Refusal.Denied("guests-not-heard", Map.of()).raise();
      case WAITS -> {
        var waiting = keep(work, wish, before);
        var site = new UnitReader(work.db()).topmost();
        work.emit(Event.of(BootstrapEvents.GUEST_ASKED, waiting.body().id(), site));
        yield heard(wish);
      }
      case KNOWN, NO_PLACE -> heard(wish);
    };
  }

  private Heard heard(Ask wish) {
    return new Heard(door.mark(wish.key()));
  }

  private Waiting keep(Work work, Ask wish, Optional<Guest> before) {
    var store = new GuestStore(work.db());
    var until = work.now().plus(GuestEntryApi.GUEST_WAITS);
    if (before.orElse(null) instanceof Waiting over) {
      var again = over.again(wish.name(), work.now(), until);
      store.update(again, work.now());
      return again;
    }
    var waiting =
        new Waiting(
            new Body(
                GuestId.made(),
                wish.name(),
                wish.key(),
                door.mark(wish.key()),
                work.now(),
                until,
                Version.FIRST));
    store.insert(waiting);
    return waiting;
  }

  /** What is not known is undecided, like what waits: so nobody learns who else was heard. */
  HowItStands state(Work work, Look look) {
    var statement = new DeviceStatement.LookingUp(look.challenge());
    if (!door.answers(look.key(), statement, look.challenge(), look.signature(), work.now())) {
      throw notByThisKey();
    }
    return new HowItStands(
        new GuestStore(work.db()).of(look.key()).map(GuestEntry::answer).orElse(Answer.UNDECIDED));
  }

  private static Answer answer(Guest guest) {
    return switch (guest) {
      case Waiting _ -> Answer.UNDECIDED;
      case Admitted _ -> Answer.ASK_FOR_YOUR_CODE;
      case Refused _ -> Answer.REFUSED;
    };
  }

  private static RuntimeException notByThisKey() {
    return new Refusal.Invalid("signature", "not-by-this-key", Map.of()).raise();
  }
}
