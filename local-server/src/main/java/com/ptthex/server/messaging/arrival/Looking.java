package com.ptthex.server.messaging.arrival;

import static java.util.stream.Collectors.toMap;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.intent.Effect;
import com.ptthex.server.kernel.intent.Queue;
import com.ptthex.server.kernel.intent.Queue.Patience;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.messaging.inbox.PublicAddressReader;
import com.ptthex.server.messaging.numbers.NumberReader;
import com.ptthex.server.messaging.provider.Grouped;
import com.ptthex.server.messaging.provider.NumberKey;
import com.ptthex.server.messaging.provider.OwnedNumber;
import com.ptthex.server.messaging.provider.PageMark;
import com.ptthex.server.messaging.provider.Provider;
import com.ptthex.server.messaging.provider.ProviderReader;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Aim;
import com.ptthex.shared.messaging.arrival.ArrivalApi.State;
import com.ptthex.shared.messaging.arrival.ArrivalEvents;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.provider.Clearance;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.provider.ProviderFault;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Asks the provider for all the numbers it has for this account, and compares them with the
 * inventory. It only asks; what is to be put right is an intent of its own.
 */
final class Looking implements Effect<Looking.Look> {
  private static final int ENOUGH_ATTEMPTS = 4;

  /** Nobody can say any more whether a number that waits for so long is on its way. */
  private static final Duration FORGOTTEN = Duration.ofMinutes(30);

  static final Queue<Look> QUEUE =
      new Queue<>(
          "arrival.looks",
          Look.class,
          1,
          new Patience(8, Duration.ofSeconds(2), Duration.ofMinutes(2), Duration.ofMinutes(10)));

  private final Store store;
  private final ProviderReader provider;

  Looking(Store store, ProviderReader provider) {
    this.store = store;
    this.provider = provider;
  }

  /**
   * @param asked what was found out of a number since then is newer than the answer
   */
  record Look(Aim aim, Instant asked) {}

  @Override
  public Queue<Look> queue() {
    return QUEUE;
  }

  @Override
  public Outcome attempt(Attempt<Look> attempt) {
    var connected = provider.connected();
    if (connected.isEmpty()) {
      return new Outcome.Done(Settling.NOTHING_MORE);
    }
    var connection = connected.get().version();
    try {
      var owned = listed(connected.get().provider());
      // An account without numbers has nothing in any group.
      var grouped =
          owned.isEmpty() ? Map.<NumberKey, Grouped>of() : connected.get().provider().grouped();
      var cleared =
          new Clearing(store, connection, attempt.payload().asked())
              .asked(connected.get().provider()::clearance, owned);
      return new Outcome.Done(
          work -> {
            if (isStill(work, connection)) {
              keepAbilities(work, connection, owned, cleared);
              compared(work, connection, attempt.payload(), said(owned, grouped));
            }
          });
    } catch (ProviderFault fault) {
      return fault.error().passes() && attempt.number() < ENOUGH_ATTEMPTS
          ? new Outcome.Again(fault.error().code())
          : new Outcome.Done(work -> notLooked(work, connection, fault.error()));
    }
  }

  private static Map<PhoneNumber, OwnedNumber> listed(Provider provider) throws ProviderFault {
    var all = new HashMap<PhoneNumber, OwnedNumber>();
    Optional<PageMark> mark = Optional.empty();
    do {
      var page = provider.owned(mark);
      page.rows().forEach(owned -> all.put(owned.number(), owned));
      mark = page.next();
    } while (mark.isPresent());
    return all;
  }

  private static Map<PhoneNumber, Said> said(
      Map<PhoneNumber, OwnedNumber> owned, Map<NumberKey, Grouped> grouped) {
    return owned.values().stream().collect(toMap(OwnedNumber::number, it -> Said.of(it, grouped)));
  }

  private boolean isStill(Work work, Version connection) {
    work.guard(Rounds.GUARD);
    return provider.connection(work).equals(Optional.of(connection));
  }

  private static void keepAbilities(
      Work work,
      Version connection,
      Map<PhoneNumber, OwnedNumber> owned,
      Map<NumberId, Clearance> cleared) {
    var store = new AbilityStore(work.db());
    var before = store.of(connection);
    var abilities = new ArrayList<Ability>();
    new NumberReader(work.db())
        .inventory()
        .forEach(
            (number, id) ->
                Optional.ofNullable(owned.get(number))
                    .map(said -> told(work, connection, id, said, before))
                    .map(told -> cleared(told, Optional.ofNullable(cleared.get(id)), work.now()))
                    .ifPresent(abilities::add));
    store.replaceAll(abilities);
  }

  private static Ability told(
      Work work, Version connection, NumberId id, OwnedNumber said, Map<NumberId, Ability> before) {
    return Ability.of(id, connection, said, Optional.ofNullable(before.get(id)), work.now());
  }

  private static Ability cleared(Ability told, Optional<Clearance> found, Instant at) {
    return found.map(clearance -> told.cleared(clearance, at)).orElse(told);
  }

  /** Of another account by now, another look was asked for. */
  private void compared(Work work, Version connection, Look look, Map<PhoneNumber, Said> told) {
    var inventory = new NumberReader(work.db()).inventory();
    var store = new FindingStore(work.db());
    var before =
        store.of(connection).stream().collect(toMap(Finding::numberId, Function.identity()));
    var destination = Destination.of(new PublicAddressReader(work.db()));
    var findings = new ArrayList<Finding>();
    var amiss = new ArrayList<NumberId>();
    inventory.forEach(
        (number, id) -> {
          var said = Optional.ofNullable(told.get(number));
          var found = Finding.of(id, connection, said, destination, work.now());
          findings.add(settled(amiss, look, found, Optional.ofNullable(before.get(id))));
        });
    store.replaceAll(findings);
    Routing.ask(work, amiss);
    var others = (int) told.keySet().stream().filter(it -> !inventory.containsKey(it)).count();
    new RoundStore(work.db()).looked(connection, work.now(), others);
    goOn(work);
  }

  /**
   * @param amiss what is to be put right is added to it
   */
  static Finding settled(List<NumberId> amiss, Look look, Finding found, Optional<Finding> before) {
    var now = found.lookedAt();
    // What another look found meanwhile nobody has put right yet.
    var latest = before.filter(known -> isNewer(known, look)).orElse(found);
    if (!latest.differs()) {
      return latest;
    }
    if (look.aim() == Aim.PUT_RIGHT) {
      var underWay = before.filter(known -> isUnderWay(known, now));
      if (underWay.isPresent()) {
        return underWay.get();
      }
      amiss.add(latest.numberId());
      return latest.waiting(now);
    }
    return before.filter(known -> isStillSo(known, now)).orElse(latest);
  }

  /** What was found in the very instant of the asking is what is to be put right, or came after. */
  private static boolean isNewer(Finding known, Look look) {
    return look.aim() == Aim.PUT_RIGHT
        ? known.lookedAt().isAfter(look.asked())
        : !known.lookedAt().isBefore(look.asked());
  }

  /** That it differs says nothing new of one that could not be put right, or is about to be. */
  private static boolean isStillSo(Finding known, Instant now) {
    return switch (known.state()) {
      case FAILED -> true;
      case WAITING -> isUnderWay(known, now);
      case RIGHT, DIFFERS, DETOURED, GROUPED, NOT_THERE -> false;
    };
  }

  /**
   * Asked for twice at once, it would be written twice: each looks before the other has written.
   */
  private static boolean isUnderWay(Finding known, Instant now) {
    return known.state() == State.WAITING && known.lookedAt().plus(FORGOTTEN).isAfter(now);
  }

  private void notLooked(Work work, Version connection, ProviderError why) {
    if (isStill(work, connection)) {
      new RoundStore(work.db()).notLooked(connection, work.now(), why);
      goOn(work);
    }
  }

  private static void goOn(Work work) {
    Knocking.ask(work);
    Rounds.tell(work, ArrivalEvents.LOOKED);
  }
}
