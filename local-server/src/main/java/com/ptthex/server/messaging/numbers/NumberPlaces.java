package com.ptthex.server.messaging.numbers;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.messaging.numbers.HistoryStore.Told;
import com.ptthex.server.trust.licence.QuotaReader;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.numbers.NumberEvents;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumbersApi.Change;
import com.ptthex.shared.messaging.numbers.NumbersApi.Register;
import com.ptthex.shared.trust.licence.LicenceQuota;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.PhoneNumber;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The places that the licence leaves for numbers. Whoever brings numbers from outside keeps a place
 * for each before it costs anything, so that none is bought that may not be taken in.
 *
 * @param quotas how many numbers the site may have
 */
public record NumberPlaces(Conversations conversations, QuotaReader quotas) {
  private static final String GUARD = "numbers.quota";

  /** What became of a number that came. */
  public sealed interface Arrival {
    record Registered(NumberId id) implements Arrival {}

    record ThereAlready(NumberId id) implements Arrival {}

    /** The licence has been narrowed since the place was kept. */
    record NoRoom() implements Arrival {}
  }

  /** How many the site may have; nothing when any number. */
  public Optional<Integer> most(Work work) {
    return quotas.most(work, LicenceQuota.NUMBERS);
  }

  /** How many more there may be; nothing when any number. */
  public Optional<Integer> left(Work work) {
    return most(work).map(most -> Math.max(0, most - taken(work)));
  }

  /** Refuses unless there is room for so many more; until the deed ends nobody else takes it. */
  public void mustHaveRoom(Work work, int more) {
    // Two at once would both take the last place.
    work.guard(GUARD);
    most(work)
        .filter(most -> taken(work) + more > most)
        .ifPresent(
            most -> {
              throw new Refusal.Conflict("too-many-numbers", Map.of("most", "" + most)).raise();
            });
  }

  public void keep(Work work, Collection<UUID> holders) {
    mustHaveRoom(work, holders.size());
    new PlaceStore(work.db()).keep(holders, work.now());
  }

  /** Nothing comes of it. */
  public void giveBack(Work work, UUID holder) {
    work.guard(GUARD);
    new PlaceStore(work.db()).giveBack(holder);
  }

  /** Which of these stand in the inventory, whoever may see them there. */
  public Map<PhoneNumber, NumberId> held(Work work, Collection<PhoneNumber> numbers) {
    return numbers.isEmpty() ? Map.of() : new NumberStore(work.db()).held(numbers);
  }

  /**
   * Takes a number in, in the place that was kept for it.
   *
   * @param by who wanted it
   */
  public Arrival arrive(Work work, UUID holder, Register wish, Label by) {
    giveBack(work, holder);
    var held = held(work, List.of(wish.number()));
    var there = Optional.ofNullable(held.get(wish.number()));
    if (there.isPresent()) {
      return new Arrival.ThereAlready(there.get());
    }
    if (left(work).filter(room -> room == 0).isPresent()) {
      return new Arrival.NoRoom();
    }
    var number = RegisterNumber.made(work, wish);
    new Inventory(work, conversations)
        .add(number, Told.of(Change.REGISTERED), NumberEvents.REGISTERED, by);
    return new Arrival.Registered(number.asset().id());
  }

  private static int taken(Work work) {
    return new NumberStore(work.db()).count() + new PlaceStore(work.db()).count();
  }
}
