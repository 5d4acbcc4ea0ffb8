package com.ptthex.server.messaging.numbers;

import static java.util.stream.Collectors.toMap;

import com.ptthex.server.kernel.Scope;
import com.ptthex.server.messaging.numbers.ManagedNumber.FrontDesk;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.people.PeopleApi;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The numbers that a deed is about, and whom they go to: read once, however many they are. */
final class Picked {
  private final Inventory inventory;
  private final Map<NumberId, ManagedNumber> numbers;
  private final Map<PersonId, PeopleApi.Row> sitters;
  private final Map<UnitId, Scope> below = new HashMap<>();
  private OptionalInt frontDesks = OptionalInt.empty();

  private Picked(
      Inventory inventory,
      Map<NumberId, ManagedNumber> numbers,
      Map<PersonId, PeopleApi.Row> sitters) {
    this.inventory = inventory;
    this.numbers = numbers;
    this.sitters = sitters;
  }

  static <W extends Record> Picked of(Inventory inventory, NumberDeed<W> deed, List<W> wishes) {
    var scope = inventory.work().scope();
    var numbers = inventory.numbers().find(scope, wishes.stream().map(deed::number).toList());
    var sitters = wishes.stream().flatMap(wish -> deed.sitter(wish).stream()).distinct().toList();
    return new Picked(
        inventory,
        numbers.stream().collect(toMap(number -> number.asset().id(), number -> number)),
        inventory.sitters(sitters));
  }

  /** How long a number rests that goes into quarantine now. */
  Duration cooldown() {
    return inventory.rules().cooldown();
  }

  /** Who does it, as others read it. */
  Label by() {
    return inventory.work().caller().name();
  }

  Instant now() {
    return inventory.work().now();
  }

  /** The number, if it is still as the caller saw it. */
  ManagedNumber number(NumberId id, Version seen) {
    var number = Optional.ofNullable(numbers.get(id)).orElseThrow(Inventory::notFound);
    if (!number.asset().version().equals(seen)) {
      throw Inventory.changedMeanwhile();
    }
    return number;
  }

  PeopleApi.Row sitter(PersonId id) {
    return Optional.ofNullable(sitters.get(id))
        .orElseThrow(() -> new Refusal.NotFound("sitter-not-found").raise());
  }

  Scope below(UnitId unit) {
    return below.computeIfAbsent(unit, new UnitReader(inventory.work().db())::below);
  }

  /** One that answers goes out of use, unless the site would have fewer than it always keeps. */
  void spare(FrontDesk desk) {
    if (!desk.inRotation(now())) {
      return;
    }
    var left = frontDesks.orElseGet(() -> inventory.numbers().frontDesksInRotation(now())) - 1;
    var kept = inventory.rules().frontDesksKept();
    if (left < kept) {
      throw tooFew(kept).raise();
    }
    frontDesks = OptionalInt.of(left);
  }

  private static Refusal tooFew(int kept) {
    return kept == 1
        ? new Refusal.Conflict("last-front-desk")
        : new Refusal.Conflict("too-few-front-desks", Map.of("kept", "" + kept));
  }
}
