package com.ptthex.server.messaging.supply;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.intent.Effect.Outcome;
import com.ptthex.server.kernel.intent.Intents;
import com.ptthex.server.messaging.numbers.NumberPlaces;
import com.ptthex.server.messaging.numbers.NumberPlaces.Arrival;
import com.ptthex.server.messaging.provider.OwnedNumber;
import com.ptthex.server.messaging.supply.OrderStore.Job;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.messaging.numbers.NumbersApi.Register;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.supply.Hindrance;
import com.ptthex.shared.messaging.supply.SupplyApi.Aim;
import com.ptthex.shared.messaging.supply.SupplyEvents;
import java.time.Duration;
import java.util.Optional;

/** The second deed of each number: what is known of it now is written down, and what follows. */
record Settlement(NumberPlaces places) {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

  /** Into the inventory; where that cannot be, it is told where it is. */
  Outcome ours(Job job, OwnedNumber owned) {
    return new Outcome.Done(
        work -> {
          var item = job.item().owned(owned);
          var wish =
              new Register(
                  owned.number(), job.order().numberClass(), job.order().unit(), Optional.empty());
          var arrival = places.arrive(work, item.id().value(), wish, job.order().madeBy());
          settled(
              work,
              job,
              switch (arrival) {
                case Arrival.Registered(var id) -> item.registered(id);
                case Arrival.ThereAlready(var id) ->
                    job.order().aim() == Aim.BUY
                        ? item.registered(id)
                        : item.notGot(Hindrance.IN_THE_INVENTORY);
                case Arrival.NoRoom() -> item.outside(Hindrance.NO_ROOM);
              });
        });
  }

  Outcome notGot(Job job, ProviderError why) {
    return nothing(job, job.item().notGot(why));
  }

  Outcome notGot(Job job, Hindrance why) {
    return nothing(job, job.item().notGot(why));
  }

  private Outcome nothing(Job job, ItemRow item) {
    return new Outcome.Done(
        work -> {
          places.giveBack(work, item.id().value());
          settled(work, job, item);
        });
  }

  /** It is looked at again, after longer and longer pauses; its place stays kept. */
  Outcome doubted(Job job, ProviderError why) {
    return new Outcome.Done(
        work -> {
          var item = job.item().inDoubt(why);
          new OrderStore(work.db()).update(item);
          Intents.add(
              work,
              Getting.QUEUE,
              job.order().unit(),
              new Getting.Got(item.id()),
              work.now().plus(pause(item.looks())));
          tell(work, job, SupplyEvents.DOUBTED);
        });
  }

  private static Duration pause(int looks) {
    var longer = FIRST_PAUSE.multipliedBy(1L << Math.min(looks - 1, 20));
    return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
  }

  private static void settled(Work work, Job job, ItemRow item) {
    new OrderStore(work.db()).update(item);
    tell(work, job, SupplyEvents.SETTLED);
  }

  private static void tell(Work work, Job job, EventType type) {
    work.emit(Event.of(type, job.order().id(), job.order().unit()));
  }
}
